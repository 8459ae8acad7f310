// A short sentence at the foot of the screen, read aloud by screen readers. It goes by itself, unless it offers a
// button, which stays until there is something else to say.

const STAY = 6000; // milliseconds

const box = document.createElement("div");
box.className = "k-notice";
box.setAttribute("aria-live", "polite");
box.setAttribute("aria-atomic", "true");
document.body.append(box);

let timer;

export function say(text, action) {
  const line = document.createElement("p");
  line.textContent = text;
  box.replaceChildren(line, ...(action ? [action] : []));
  clearTimeout(timer);
  if (!(action instanceof HTMLButtonElement)) goLater();
}

function goLater() {
  timer = setTimeout(() => (box.matches(":hover, :focus-within") ? goLater() : box.replaceChildren()), STAY);
}
