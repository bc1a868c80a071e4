// Suggestions while typing: a combobox with a list, after the ARIA Authoring Practices. Without this file the forms work as they are.
// The input is of type text: ARIA in HTML gives one of type search no role of combobox.
(() => {
  const shortest = 2;
  const pause = 150;
  let count = 0;

  document.querySelectorAll("form[data-search]").forEach((form) => {
    const input = form.querySelector("input[name=q]");
    const list = document.createElement("ul");
    const status = document.createElement("p");
    list.id = `suggesties-${++count}`;
    list.className = "suggestions";
    list.hidden = true;
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", "Suggesties");
    status.className = "visually-hidden";
    status.setAttribute("role", "status");
    input.parentNode.append(list, status);
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-expanded", "false");
    input.setAttribute("aria-controls", list.id);

    let active = -1;
    let timer = 0;
    let request = null;

    const options = () => [...list.children];

    const choose = (index) => {
      active = index;
      options().forEach((option, place) => option.setAttribute("aria-selected", String(place === index)));
      if (index >= 0) {
        input.setAttribute("aria-activedescendant", list.children[index].id);
        list.children[index].scrollIntoView({ block: "nearest" });
      } else {
        input.removeAttribute("aria-activedescendant");
      }
    };

    const close = () => {
      request?.abort();
      window.clearTimeout(timer);
      list.hidden = true;
      list.replaceChildren();
      input.setAttribute("aria-expanded", "false");
      choose(-1);
    };

    const show = (found) => {
      list.replaceChildren(...found.map((item, index) => {
        const option = document.createElement("li");
        const type = document.createElement("span");
        option.id = `${list.id}-${index}`;
        option.className = "suggestions__option";
        option.setAttribute("role", "option");
        option.setAttribute("aria-selected", "false");
        option.dataset.url = item.url;
        type.className = "suggestions__type";
        type.textContent = ` ${item.type}`;
        option.append(item.title, type);
        return option;
      }));
      list.hidden = found.length === 0;
      input.setAttribute("aria-expanded", String(found.length > 0));
      choose(-1);
      status.textContent = found.length === 0 ? "Geen suggesties." : found.length === 1 ? "1 suggestie." : `${found.length} suggesties.`;
    };

    const ask = async () => {
      const text = input.value.trim();
      if (text.length < shortest) {
        close();
        return;
      }

      request?.abort();
      request = new AbortController();
      try {
        const answer = await fetch(`/zoeken/suggesties?q=${encodeURIComponent(text)}`, {
          signal: request.signal,
          headers: { accept: "application/json" },
        });
        if (answer.ok && document.activeElement === input) {
          show(await answer.json());
        }
      } catch {
        // A newer question took its place, or there is no connection: searching still works.
      }
    };

    input.addEventListener("input", () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(ask, pause);
    });

    input.addEventListener("keydown", (event) => {
      const last = list.children.length - 1;
      if (event.key === "Escape" && !list.hidden) {
        event.preventDefault();
        close();
      } else if (event.key === "Escape" && input.value) {
        // As in an input of type search.
        event.preventDefault();
        input.value = "";
      } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        if (list.hidden) {
          ask();
        } else if (event.key === "ArrowDown") {
          choose(active === last ? -1 : active + 1);
        } else {
          choose(active === -1 ? last : active - 1);
        }
      } else if (event.key === "Enter" && active >= 0) {
        event.preventDefault();
        window.location.assign(list.children[active].dataset.url);
      }
    });

    // Before the input loses the focus, so that the list is still there.
    list.addEventListener("mousedown", (event) => event.preventDefault());
    list.addEventListener("click", (event) => {
      const option = event.target.closest("[role=option]");
      if (option) {
        window.location.assign(option.dataset.url);
      }
    });
    input.addEventListener("blur", close);
  });
})();
