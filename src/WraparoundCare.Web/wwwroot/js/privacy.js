// Says under a field, while somebody writes, what might say who a child, parent or family is. Without this file the site says it when the
// form is sent, by the same rules.
(() => {
  const pause = 1000;

  // What was found is shown as it stands in the field; it comes from nowhere else.
  const line = (text, field) => remark => {
    const item = document.createElement("li");
    const found = document.createElement("q");
    found.textContent = text.slice(remark.start, remark.start + remark.length);
    const what = document.createElement("strong");
    what.textContent = `${remark.title}. `;
    item.append(what, found, ` ${remark.why}`, field.dataset.privacy === "text" ? ` ${remark.instead}` : "");
    return item;
  };

  const watch = (form, field) => {
    const box = document.createElement("div");
    box.className = "field__privacy";
    box.id = `${field.id}-privacy`;
    const said = document.createElement("p");
    said.className = "visually-hidden";
    said.setAttribute("role", "status");
    field.after(box, said);
    field.setAttribute("aria-describedby", `${field.getAttribute("aria-describedby") ?? ""} ${box.id}`.trim());
    let asked = field.value;
    let waiting;

    const show = (text, remarks) => {
      // What is seen follows each look. What is said changes with what was found only.
      const titles = remarks.map(remark => `${remark.title}.`).join(" ");
      if (said.textContent !== titles) {
        said.textContent = titles;
      }
      const list = document.createElement("ul");
      list.append(...remarks.map(line(text, field)));
      box.replaceChildren(...remarks.length ? [list] : []);
    };

    const ask = async () => {
      clearTimeout(waiting);
      const text = field.value;
      if (text === asked) {
        return;
      }
      asked = text;
      const body = new URLSearchParams({ text });
      body.set("__RequestVerificationToken", form.elements.__RequestVerificationToken.value);
      try {
        const answer = await fetch(form.dataset.privacyCheck, { method: "POST", body });
        if (answer.ok && text === field.value) {
          const remarks = await answer.json();
          show(text, remarks.filter(remark => !remark.isName || field.dataset.privacy === "text"));
        }
      } catch {
        // The form says it when it is sent.
      }
    };

    field.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(ask, pause);
    });
    field.addEventListener("change", ask);
  };

  const start = root => root.querySelectorAll("form[data-privacy-check]").forEach(form => {
    form.querySelectorAll("[data-privacy]").forEach(field => watch(form, field));
  });
  document.addEventListener("content-replaced", ({ detail }) => start(detail));
  start(document);
})();
