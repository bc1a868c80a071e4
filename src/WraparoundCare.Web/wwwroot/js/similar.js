// Shows topics and pages like a question while it is typed. Without this file they stand there after "Bekijk eerst".
(() => {
  const pause = 800;
  const shortest = 8;

  const watch = place => {
    const field = place.closest("form").querySelector("input[name=Title]");
    const status = document.createElement("p");
    status.className = "visually-hidden";
    status.setAttribute("role", "status");
    place.after(status);
    let asked = field.value.trim();
    let waiting;
    let request;

    const show = markup => {
      const found = new DOMParser().parseFromString(markup, "text/html").body;
      const titles = found.querySelectorAll("li").length;
      // What somebody is reading stays where it is.
      if (!place.contains(document.activeElement)) {
        place.replaceChildren(...found.childNodes);
        status.textContent = titles === 0 ? "" : titles === 1
          ? "Onder je vraag staat 1 pagina die erop lijkt."
          : `Onder je vraag staan ${titles} pagina’s die erop lijken.`;
      }
    };

    const ask = async () => {
      const title = field.value.trim();
      if (title === asked || title.length < shortest) {
        return;
      }
      asked = title;
      request?.abort();
      request = new AbortController();
      const { signal } = request;
      try {
        const answer = await fetch(`${place.dataset.similar}?titel=${encodeURIComponent(title)}`, { signal });
        if (answer.ok && !answer.redirected) {
          show(await answer.text());
        }
      } catch {
        // A newer question took its place, or there is no connection: the form works without.
      }
    };

    field.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(ask, pause);
    });
    field.addEventListener("change", ask);
  };

  const start = root => root.querySelectorAll("[data-similar]").forEach(watch);
  document.addEventListener("content-replaced", ({ detail }) => start(detail));
  start(document);
})();
