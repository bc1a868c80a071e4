// Keeps what somebody types on the site while they write. Without this file the button "Bekijk eerst" does it.
(() => {
  const pause = 4000;
  const failed = "Je concept is niet bewaard. Kopieer je tekst en probeer het opnieuw.";
  const signedOut = "Je bent niet meer ingelogd. Plaats je tekst: je kunt dan weer inloggen en raakt niets kwijt.";

  const watch = form => {
    const shown = form.querySelector("[data-draft-status]");
    // What is seen follows each time it is kept. What is said is only what went wrong, once.
    const said = document.createElement("p");
    said.className = "visually-hidden";
    said.setAttribute("role", "status");
    shown.after(said);

    const typed = () => {
      const fields = new URLSearchParams();
      for (const [name, value] of new FormData(form)) {
        if (typeof value === "string") {
          fields.append(name, value);
        }
      }
      return fields;
    };
    const words = () => [...form.querySelectorAll("input[type=text], textarea, select")].map(field => field.value).join("\n");
    let kept = words();
    let waiting;
    let request;

    const say = (text, isKept) => {
      shown.textContent = text;
      shown.classList.toggle("draft-status--saved", isKept);
      shown.classList.toggle("draft-status--failed", !isKept);
      const toSay = isKept ? "" : text;
      if (said.textContent !== toSay) {
        said.textContent = toSay;
      }
    };

    const send = async (body, leaves) => {
      const answer = await fetch(form.dataset.draft, { method: "POST", body, keepalive: leaves, signal: request.signal });
      if (answer.status === 401) {
        say(signedOut, false);
        return;
      }
      const told = await answer.json();
      if (answer.ok) {
        form.elements.DraftVersion.value = told.version;
      }
      say(answer.ok ? told.message : told.title, answer.ok);
    };

    const keep = async leaves => {
      clearTimeout(waiting);
      waiting = undefined;
      const now = words();
      if (request || now === kept) {
        return;
      }
      kept = now;
      request = new AbortController();
      try {
        await send(typed(), leaves);
      } catch {
        if (!request.signal.aborted) {
          kept = undefined;
          say(failed, false);
        }
      }
      request = undefined;
      if (words() !== now) {
        later();
      }
    };
    const later = () => {
      waiting ??= setTimeout(keep, pause, false);
    };

    form.addEventListener("input", later);
    form.addEventListener("submit", () => {
      clearTimeout(waiting);
      kept = words();
      request?.abort();
    });
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "hidden") {
        keep(true);
      }
    });
  };

  const start = root => root.querySelectorAll("form[data-draft]").forEach(watch);
  document.addEventListener("content-replaced", ({ detail }) => start(detail));
  start(document);
})();
