// Buttons that need a script: printing the page and copying its address. Without this file they are not there.
(() => {
  const tools = document.querySelector("[data-page-tools]");
  if (!tools) {
    return;
  }

  const print = tools.querySelector("[data-print]");
  const copy = tools.querySelector("[data-copy-link]");
  const status = tools.querySelector("[data-status]");

  print.addEventListener("click", () => window.print());
  // Browsers give the clipboard to secure pages only.
  copy.hidden = !navigator.clipboard;
  copy.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(window.location.href.split("#")[0]);
      status.textContent = "De link is gekopieerd.";
    } catch {
      status.textContent = "Kopiëren lukt niet. Kopieer het adres uit de adresbalk.";
    }
  });
  tools.hidden = false;
})();
