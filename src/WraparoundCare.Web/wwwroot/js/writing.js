// What helps who writes: counting, buttons for marks, questions in a dialog, and how far a file is. Without this file every form works.
(() => {
  const characters = number => `${number} ${number === 1 ? "teken" : "tekens"}`;

  // What is seen changes with every key. What is said waits until the writer does, and only near the end of the room there is.
  const count = field => {
    const limit = Number(field.dataset.limit);
    const box = field.closest(".field");
    const shown = box.querySelector("[data-count]");
    const said = box.querySelector("[data-count-status]");
    const text = () => {
      const left = limit - field.value.length;
      return left < 0 ? `Je tekst is ${characters(-left)} te lang.` : `Je hebt nog ${characters(left)}.`;
    };
    const show = () => {
      shown.textContent = text();
      shown.classList.toggle("field__count--over", field.value.length > limit);
    };
    let pause;
    field.addEventListener("input", () => {
      show();
      clearTimeout(pause);
      pause = setTimeout(() => {
        said.textContent = field.value.length >= limit * 0.9 ? text() : "";
      }, 1000);
    });
    box.querySelector("[data-limit-text]").classList.add("visually-hidden");
    // What is said of it has a place of its own.
    shown.setAttribute("aria-hidden", "true");
    shown.hidden = false;
    show();
  };

  // execCommand is old, but nothing else leaves the way back with Ctrl+Z.
  const replace = (field, from, to, text, selection) => {
    field.focus();
    field.setSelectionRange(from, to);
    if (!document.execCommand("insertText", false, text)) {
      field.setRangeText(text, from, to, "end");
      field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    }
    field.setSelectionRange(...selection);
  };

  const wrap = mark => field => {
    const { selectionStart: from, selectionEnd: to, value } = field;
    const size = mark.length;
    const chosen = value.slice(from, to);
    if (chosen && value.slice(from - size, from) === mark && value.slice(to, to + size) === mark) {
      replace(field, from - size, to + size, chosen, [from - size, to - size]);
      return;
    }
    const text = chosen || "tekst";
    replace(field, from, to, mark + text + mark, [from + size, from + size + text.length]);
  };

  const link = field => {
    const { selectionStart: from, selectionEnd: to, value } = field;
    const text = value.slice(from, to) || "tekst";
    const address = from + text.length + 3;
    replace(field, from, to, `[${text}](https://)`, [address, address + "https://".length]);
  };

  const begin = mark => field => {
    const { selectionStart, selectionEnd, value } = field;
    const from = selectionStart === 0 ? 0 : value.lastIndexOf("\n", selectionStart - 1) + 1;
    const end = value.indexOf("\n", selectionEnd);
    const to = end < 0 ? value.length : end;
    const lines = value.slice(from, to).split("\n");
    const has = lines.every(line => line.startsWith(mark));
    const text = lines.map(line => has ? line.slice(mark.length) : mark + line).join("\n");
    replace(field, from, to, text, lines.length > 1 ? [from, from + text.length] : [from + text.length, from + text.length]);
  };

  const marks = { bold: wrap("**"), italic: wrap("_"), link, list: begin("- "), quote: begin("> ") };
  const shortcuts = { b: marks.bold, i: marks.italic };

  // One stop for the Tab key; the arrows go from button to button.
  const toolbar = bar => {
    const field = document.getElementById(bar.dataset.marks);
    const buttons = [...bar.querySelectorAll("[data-mark]")];
    const stopAt = chosen => buttons.forEach(button => { button.tabIndex = button === chosen ? 0 : -1; });
    bar.addEventListener("keydown", event => {
      const at = buttons.indexOf(document.activeElement);
      const last = buttons.length - 1;
      const to = { ArrowRight: at === last ? 0 : at + 1, ArrowLeft: at === 0 ? last : at - 1, Home: 0, End: last }[event.key];
      if (at >= 0 && to !== undefined) {
        event.preventDefault();
        stopAt(buttons[to]);
        buttons[to].focus();
      }
    });
    bar.addEventListener("click", event => {
      const button = event.target.closest("[data-mark]");
      if (button) {
        stopAt(button);
        marks[button.dataset.mark](field);
      }
    });
    field.addEventListener("keydown", event => {
      const mark = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && shortcuts[event.key.toLowerCase()];
      if (mark) {
        event.preventDefault();
        mark(field);
      }
    });
    stopAt(buttons[0]);
    bar.hidden = false;
  };

  const opener = button => {
    const dialog = document.getElementById(button.dataset.opens);
    if (!dialog?.showModal) {
      return;
    }
    button.setAttribute("aria-haspopup", "dialog");
    button.addEventListener("click", event => {
      event.preventDefault();
      dialog.showModal();
    });
  };

  // Which button was pressed says where a form goes, and with what.
  const choiceOf = (form, button) => ({
    address: button?.hasAttribute("formaction") ? button.formAction : form.action,
    fields: button?.name ? [[button.name, button.value]] : [],
  });

  // What the browser does itself, with the button that was pressed.
  const sendAnew = (form, { address, fields }) => {
    form.action = address;
    for (const [name, value] of fields) {
      const field = document.createElement("input");
      [field.type, field.name, field.value] = ["hidden", name, value];
      form.append(field);
    }
    form.submit();
  };

  // The answer is either another page, or this one with what is wrong or how it will look.
  const follow = (request, form, choice) => {
    const page = new DOMParser().parseFromString(request.responseText, "text/html");
    const main = page.getElementById("inhoud");
    if (request.status === 200 && request.responseURL !== choice.address) {
      window.location.assign(request.responseURL);
    } else if (main) {
      document.title = page.title;
      document.getElementById("inhoud").replaceWith(main);
      enhance(main);
      document.dispatchEvent(new CustomEvent("content-replaced", { detail: main }));
      if (!main.querySelector("[data-takes-focus]")) {
        main.focus();
      }
    } else {
      sendAnew(form, choice);
    }
  };

  const upload = form => form.addEventListener("submit", event => {
    const file = [...form.querySelectorAll("input[type=file]")].find(field => field.files.length > 0);
    if (!file) {
      return;
    }
    event.preventDefault();
    const choice = choiceOf(form, event.submitter);
    const state = file.closest(".field").querySelector("[data-upload-state]");
    const bar = state.querySelector("progress");
    const status = state.querySelector("[role=status]");
    const send = form.querySelector("[type=submit]");
    const request = new XMLHttpRequest();
    let told = 0;
    request.upload.addEventListener("progress", ({ loaded, total }) => {
      bar.value = Math.round(100 * loaded / total);
      const quarter = Math.floor(bar.value / 25) * 25;
      if (quarter > told) {
        told = quarter;
        status.textContent = quarter < 100 ? `${quarter} procent is verstuurd.` : "Je bestand is verstuurd. We kijken het na.";
      }
    });
    request.addEventListener("load", () => follow(request, form, choice));
    request.addEventListener("error", () => {
      status.textContent = "Versturen lukt niet. Kijk of je internet werkt en of je bestand niet te groot is.";
      send.disabled = false;
    });
    state.hidden = false;
    bar.value = 0;
    status.textContent = "We versturen je bestand.";
    send.disabled = true;
    const data = new FormData(form);
    choice.fields.forEach(([name, value]) => data.append(name, value));
    request.open("POST", choice.address);
    request.send(data);
  });

  const enhance = root => {
    root.querySelectorAll("[data-limit]").forEach(count);
    root.querySelectorAll("[data-marks]").forEach(toolbar);
    root.querySelectorAll("[data-opens]").forEach(opener);
    root.querySelectorAll("form[data-upload]").forEach(upload);
    root.querySelector("[data-takes-focus]")?.focus();
  };

  enhance(document);
})();
