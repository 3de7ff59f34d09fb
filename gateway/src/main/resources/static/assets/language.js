// Vietnamese first, English second: elements carry their English in data-en, the choice is remembered.

const KEY = "hocba.language";
const listeners = [];
let current = remembered();

function remembered() {
  try {
    return localStorage.getItem(KEY) === "en" ? "en" : "vi";
  } catch {
    return "vi"; // storage may be forbidden
  }
}

export function language() {
  return current;
}

/** The text in the chosen language. */
export function say(vi, en) {
  return current === "en" ? en : vi;
}

/** Called at once and after every change. */
export function onLanguage(listener) {
  listeners.push(listener);
  listener();
}

function choose(chosen) {
  current = chosen;
  try {
    localStorage.setItem(KEY, chosen);
  } catch {
    // then it is not remembered
  }
  apply();
  listeners.forEach((listener) => listener());
}

function apply() {
  document.documentElement.lang = current;
  for (const element of document.querySelectorAll("[data-en]")) {
    element.dataset.vi ??= element.textContent;
    element.textContent = element.dataset[current];
  }
  for (const button of document.querySelectorAll(".languages button")) {
    button.setAttribute("aria-pressed", String(button.lang === current));
  }
}

for (const button of document.querySelectorAll(".languages button")) {
  button.addEventListener("click", () => choose(button.lang));
}
apply();
