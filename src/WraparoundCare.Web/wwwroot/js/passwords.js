// Lets whoever types a password see it, and says how strong a new one is. Without this file every form works.
const words = {
  nl: { show: "Toon wachtwoord" },
  en: { show: "Show password" },
}[document.documentElement.lang] ?? { show: "Toon wachtwoord" };

const showing = field => {
  const button = document.createElement("button");
  const label = field.labels?.[0]?.textContent.trim();
  button.type = "button";
  button.className = "utrecht-button utrecht-button--secondary-action field__show";
  button.setAttribute("aria-pressed", "false");
  button.setAttribute("aria-controls", field.id);
  button.textContent = words.show;
  if (document.querySelectorAll("input[type=password]").length > 1 && label) {
    const which = document.createElement("span");
    which.className = "visually-hidden";
    which.textContent = `: ${label}`;
    button.append(which);
  }
  const set = isShown => {
    field.type = isShown ? "text" : "password";
    button.setAttribute("aria-pressed", String(isShown));
  };
  button.addEventListener("click", () => set(field.type === "password"));
  // A browser must know it as a password when it is sent, and nobody sees it on the next page.
  field.form?.addEventListener("submit", () => set(false));
  window.addEventListener("pagehide", () => set(false));
  field.autocapitalize = "off";
  field.spellcheck = false;
  return button;
};

// Without an answer nothing is said: the form says what is wrong when it is sent.
const judge = async field => {
  const token = "__RequestVerificationToken";
  const body = new URLSearchParams({ password: field.value, [token]: field.form.elements[token].value });
  try {
    const answer = await fetch(field.dataset.strength, { method: "POST", body });
    return answer.ok ? await answer.text() : "";
  } catch {
    return "";
  }
};

const strength = field => {
  const status = document.createElement("p");
  status.className = "field__strength";
  status.setAttribute("role", "status");
  let pause;
  let asked = 0;
  field.addEventListener("input", () => {
    clearTimeout(pause);
    asked++;
    // What is typed on is not judged yet, and what was said of it before is no longer so.
    status.textContent = "";
    pause = setTimeout(async () => {
      const question = asked;
      const text = field.value ? await judge(field) : "";
      if (question === asked) {
        status.textContent = text;
      }
    }, 800);
  });
  return status;
};

const fields = [...document.querySelectorAll("input[type=password]")];
for (const [field, button] of fields.map(field => [field, showing(field)])) {
  field.after(button);
  if (field.dataset.strength) {
    button.after(strength(field));
  }
}
