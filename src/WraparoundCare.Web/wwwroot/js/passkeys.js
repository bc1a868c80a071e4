// Passkeys (WebAuthn): the one thing about signing in that needs a script. It asks the site for a challenge, lets the browser answer it,
// and sends the form with the answer in it. Where it cannot, the page says in words what to do instead.
const makes = form => form.querySelector('[name="password"]') !== null;

const isSupported = () => typeof window.PublicKeyCredential?.parseRequestOptionsFromJSON === 'function';

async function begin(form) {
  const answer = makes(form)
    ? await fetch(form.dataset.passkey, { method: 'POST', body: new FormData(form) })
    : await fetch(form.dataset.passkey);
  const begun = await answer.json();
  if (!answer.ok) {
    throw new Error(begun.problem);
  }

  return begun;
}

function answer(form, options) {
  const given = JSON.parse(options);
  return makes(form)
    ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(given) })
    : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(given) });
}

async function send(form) {
  let problem = form.dataset.unsupported;
  try {
    if (isSupported()) {
      problem = form.dataset.stopped;
      const begun = await begin(form).catch(failure => {
        problem = failure instanceof SyntaxError || failure instanceof TypeError ? problem : failure.message;
        throw failure;
      });
      const credential = await answer(form, begun.options);
      form.elements.credential.value = JSON.stringify(credential);
      form.elements.state.value = begun.state;
      form.submit();
      return;
    }
  } catch {
    // Said below; why it failed is the browser's to tell.
  }

  form.querySelector('[role="alert"]').textContent = problem;
}

for (const form of document.querySelectorAll('form[data-passkey]')) {
  form.addEventListener('submit', event => {
    event.preventDefault();
    send(form);
  });
}
