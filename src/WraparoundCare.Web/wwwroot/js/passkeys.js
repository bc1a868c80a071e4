// Passkeys (WebAuthn): the one thing about signing in that needs a script. It asks the site for a challenge, lets the browser answer it,
// and sends the form with the answer in it. Where it cannot, the page says in words what to do instead.

// Shorter than a challenge holds: one that waits in a list of accounts must still be good when somebody chooses from it.
const renewal = 4 * 60 * 1000;

let waiting = new AbortController();

const makes = form => form.dataset.makes !== undefined;

// A passkey is of a host with a name, and never of a number.
const isSupported = () => typeof window.PublicKeyCredential?.parseRequestOptionsFromJSON === 'function'
  && !/^[\d.]+$|:/.test(location.hostname);

// What the page itself says better: which field is wrong, or that the session is over.
class SaidByThePage extends Error {}

async function begin(form) {
  const answer = makes(form)
    ? await fetch(form.dataset.passkey, { method: 'POST', body: new FormData(form) })
    : await fetch(form.dataset.passkey);
  if (makes(form) && !answer.headers.get('Content-Type')?.includes('json')) {
    throw new SaidByThePage();
  }

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

function finish(form, credential, begun) {
  const remember = document.getElementById(form.dataset.remember);
  if (remember) {
    form.elements.Remember.value = remember.checked;
  }

  form.elements.credential.value = JSON.stringify(credential);
  form.elements.state.value = begun.state;
  form.submit();
}

async function send(form) {
  let problem = form.dataset.unsupported;
  waiting.abort();
  try {
    if (isSupported()) {
      problem = form.dataset.stopped;
      const begun = await begin(form).catch(failure => {
        problem = failure instanceof SyntaxError || failure instanceof TypeError ? problem : failure.message;
        throw failure;
      });
      finish(form, await answer(form, begun.options), begun);
      return;
    }
  } catch (failure) {
    if (failure instanceof SaidByThePage) {
      form.submit();
      return;
    }
    // Said below; why it failed is the browser's to tell.
  }

  form.querySelector('[role="alert"]').textContent = problem;
}

// The browser offers passkeys in the list of accounts at the name's field, and nothing happens until somebody chooses one.
async function offer(form) {
  waiting = new AbortController();
  const { signal } = waiting;
  try {
    const begun = await begin(form);
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(JSON.parse(begun.options));
    finish(form, await navigator.credentials.get({ publicKey, mediation: 'conditional', signal }), begun);
  } catch {
    // There is the button, and the password.
  }
}

async function keepOffering(form, field) {
  if (await PublicKeyCredential.isConditionalMediationAvailable?.()) {
    field.autocomplete += ' webauthn';
    offer(form);
    setInterval(() => {
      if (!waiting.signal.aborted && !document.hidden) {
        waiting.abort();
        offer(form);
      }
    }, renewal);
  }
}

for (const form of document.querySelectorAll('form[data-passkey]')) {
  form.hidden = form.hidden && !isSupported();
  form.addEventListener('submit', event => {
    event.preventDefault();
    send(form);
  });
  const field = document.getElementById(form.dataset.name);
  if (field && isSupported()) {
    keepOffering(form, field);
  }
}
