// Names for what is typed after an @. The field stays a field of text: the arrows choose a name, Enter or Tab takes it, Escape closes the
// list, and a screen reader hears how many there are. Without this file a name is typed in full.
(() => {
  const pause = 200;
  const longest = 40;
  let count = 0;

  // What was typed of a name before the cursor: an @ that no letter stands before, and no more than three words.
  const typedIn = field => {
    if (field.selectionStart !== field.selectionEnd) {
      return undefined;
    }
    const before = field.value.slice(Math.max(0, field.selectionStart - longest - 2), field.selectionStart);
    const at = before.lastIndexOf("@");
    const text = before.slice(at + 1);
    const isName = at >= 0 && !/[\p{L}\p{N}@._/-]$/u.test(before.slice(0, at)) && /^\S[^\n@]*$/u.test(text) && text.split(" ").length <= 4;
    return isName && text.length <= longest ? text : undefined;
  };

  const optionOf = (name, id) => {
    const option = document.createElement("li");
    option.id = id;
    option.className = "names__option";
    option.setAttribute("role", "option");
    option.setAttribute("aria-selected", "false");
    option.dataset.text = name.text;
    option.append(name.name);
    if (name.note) {
      const note = document.createElement("span");
      note.className = "names__note";
      note.textContent = ` ${name.note}`;
      option.append(note);
    }
    return option;
  };

  const watch = (form, field) => {
    const list = document.createElement("ul");
    const status = document.createElement("p");
    list.id = `namen-${++count}`;
    list.className = "names";
    list.hidden = true;
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", "Namen");
    status.className = "visually-hidden";
    status.setAttribute("role", "status");
    field.after(list, status);
    field.setAttribute("aria-autocomplete", "list");
    field.setAttribute("aria-controls", list.id);
    let active = -1;
    let waiting;
    let request;

    const choose = index => {
      active = index;
      [...list.children].forEach((option, place) => option.setAttribute("aria-selected", String(place === index)));
      if (index >= 0) {
        field.setAttribute("aria-activedescendant", list.children[index].id);
        list.children[index].scrollIntoView({ block: "nearest" });
      } else {
        field.removeAttribute("aria-activedescendant");
      }
    };

    const close = () => {
      clearTimeout(waiting);
      request?.abort();
      list.hidden = true;
      list.replaceChildren();
      status.textContent = "";
      choose(-1);
    };

    const take = option => {
      const typed = typedIn(field);
      if (typed !== undefined) {
        const to = field.selectionStart;
        field.setSelectionRange(to - typed.length, to);
        if (!document.execCommand("insertText", false, `${option.dataset.text} `)) {
          field.setRangeText(`${option.dataset.text} `, to - typed.length, to, "end");
          field.dispatchEvent(new InputEvent("input", { bubbles: true }));
        }
      }
      close();
    };

    const show = names => {
      list.replaceChildren(...names.map((name, place) => optionOf(name, `${list.id}-${place}`)));
      list.hidden = names.length === 0;
      choose(-1);
      const found = names.length === 1 ? "1 naam" : `${names.length} namen`;
      status.textContent = names.length ? `${found}. Kies met de pijltjes en Enter.` : "";
    };

    const ask = async () => {
      const text = typedIn(field);
      if (!text) {
        close();
        return;
      }
      request?.abort();
      request = new AbortController();
      const { signal } = request;
      try {
        const address = `${form.dataset.names}&q=${encodeURIComponent(text)}`;
        const answer = await fetch(address, { signal, headers: { accept: "application/json" } });
        if (!answer.ok || answer.redirected) {
          close();
        } else {
          const names = await answer.json();
          if (!signal.aborted && document.activeElement === field && typedIn(field) === text) {
            show(names);
          }
        }
      } catch {
        // A newer question took its place, or there is no connection: a name can be typed in full.
      }
    };

    field.addEventListener("input", () => {
      clearTimeout(waiting);
      if (typedIn(field)) {
        waiting = setTimeout(ask, pause);
      } else {
        close();
      }
    });

    field.addEventListener("keydown", event => {
      const last = list.children.length - 1;
      if (list.hidden || event.isComposing) {
        return;
      }
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        choose(event.key === "ArrowDown" ? (active === last ? -1 : active + 1) : (active === -1 ? last : active - 1));
      } else if (event.key === "Escape") {
        event.preventDefault();
        close();
      } else if ((event.key === "Enter" || event.key === "Tab") && active >= 0) {
        event.preventDefault();
        take(list.children[active]);
      }
    });

    // Before the field loses the focus, so that the list is still there.
    list.addEventListener("mousedown", event => event.preventDefault());
    list.addEventListener("click", event => {
      const option = event.target.closest("[role=option]");
      if (option) {
        take(option);
      }
    });
    field.addEventListener("blur", close);
  };

  const start = root => root.querySelectorAll("form[data-names]").forEach(form => {
    form.querySelectorAll("textarea[name=Text]").forEach(field => watch(form, field));
  });
  document.addEventListener("content-replaced", ({ detail }) => start(detail));
  start(document);
})();
