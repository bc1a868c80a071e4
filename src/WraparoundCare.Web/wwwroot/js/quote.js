// Puts a quote of a post, or of what is selected in it, below what somebody is writing. Without this file the link opens the form with it.
(() => {
  const special = /[\\`*_[\]<>#]/g;
  const lineBreaks = new Set(["BR", "HR"]);
  const blocks = new Set(["P", "LI", "UL", "OL", "PRE", "BLOCKQUOTE", "DIV"]);

  // What is read, with a line for each paragraph. What the post itself quotes was said by another.
  const read = (node, lines) => {
    for (const child of node.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) {
        lines[lines.length - 1] += child.data.replace(/\s+/g, " ");
      } else if (child.nodeType === Node.ELEMENT_NODE && !child.matches(".quote, .visually-hidden")) {
        const isBlock = blocks.has(child.tagName);
        if (isBlock) {
          lines.push("", "");
        }
        read(child, lines);
        if (isBlock || lineBreaks.has(child.tagName)) {
          lines.push("");
        }
      }
    }
    return lines;
  };

  const isLetter = character => /[\p{L}\p{N}]/u.test(character ?? "");

  // A selection that begins or ends inside a word takes the whole word.
  const toWords = range => {
    const { startContainer: start, endContainer: end } = range;
    let [from, to] = [range.startOffset, range.endOffset];
    if (start.nodeType === Node.TEXT_NODE) {
      while (from > 0 && isLetter(start.data[from - 1]) && isLetter(start.data[from])) {
        from--;
      }
      range.setStart(start, from);
    }
    if (end.nodeType === Node.TEXT_NODE) {
      while (to > 0 && to < end.data.length && isLetter(end.data[to - 1]) && isLetter(end.data[to])) {
        to++;
      }
      range.setEnd(end, to);
    }
    return range;
  };

  const chosenIn = text => {
    const selection = document.getSelection();
    if (selection.isCollapsed || selection.rangeCount === 0) {
      return undefined;
    }
    const range = selection.getRangeAt(0).cloneRange();
    return text.contains(range.commonAncestorContainer) && !range.commonAncestorContainer.parentElement.closest(".quote")
      ? toWords(range).cloneContents()
      : undefined;
  };

  const quoteOf = (link, text) => {
    const lines = read(chosenIn(text) ?? text, [""]).map(line => line.trim().replace(special, "\\$&"));
    const words = lines.join("\n").replace(/\n{3,}/g, "\n\n").trim();
    const header = `[Citaat uit bericht ${link.dataset.quoteNumber}](${link.dataset.quote})`;
    return words && [header, "", ...words.split("\n")].map(line => line ? `> ${line}` : ">").join("\n");
  };

  document.addEventListener("click", event => {
    const link = event.target.closest("a[data-quote]");
    const field = document.querySelector("form[data-draft] textarea[name=Text]");
    const text = link?.closest(".post").querySelector("[data-quotable]");
    const quote = text && field && !event.ctrlKey && !event.metaKey && !event.shiftKey && quoteOf(link, text);
    if (!quote) {
      return;
    }
    event.preventDefault();
    const typed = field.value.trimEnd();
    const added = `${typed ? "\n\n" : ""}${quote}\n\n`;
    field.focus();
    field.setSelectionRange(typed.length, field.value.length);
    // execCommand is old, but nothing else leaves the way back with Ctrl+Z.
    if (!document.execCommand("insertText", false, added)) {
      field.setRangeText(added, typed.length, field.value.length, "end");
      field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    }
  });
})();
