// Solves the sum of a form out of sight, from the moment that somebody begins to fill it in. Without this file, on an old browser, or when
// it takes too long, the form goes without: then it can be sent less often.
const patience = 15_000;

const prepare = box => {
  const form = box.closest("form");
  const [answer] = box.querySelectorAll("input[name$='.Number']");
  const status = box.querySelector("[role=status]");
  let work;
  let mayGo = false;

  const solve = () => new Promise(resolve => {
    const worker = new Worker(box.dataset.proof);
    const end = () => {
      worker.terminate();
      resolve();
    };
    worker.addEventListener("message", ({ data }) => {
      answer.value = data;
      end();
    });
    worker.addEventListener("error", end);
    setTimeout(end, patience);
    worker.postMessage({ ...box.dataset });
  });
  const begin = () => work ??= solve();

  form.addEventListener("focusin", begin, { once: true });
  form.addEventListener("submit", async event => {
    if (mayGo || answer.value) {
      return;
    }
    event.preventDefault();
    if (status.textContent) {
      return;
    }
    status.textContent = "Een paar tellen, we kijken of je geen robot bent. Je hoeft niets te doen.";
    await begin();
    mayGo = true;
    form.requestSubmit(event.submitter);
  });
};

if (window.isSecureContext && window.Worker) {
  document.querySelectorAll("[data-proof]").forEach(prepare);
}
