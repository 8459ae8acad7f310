// Puts texts into a page: a text is a string, or says itself which language it is in.

export function put(element, text = "") {
  const said = typeof text === "string" ? { text } : text;
  element.textContent = said.text;
  element.hidden = !said.text;
  if (said.lang) element.lang = said.lang;
  else element.removeAttribute("lang");
}

export function made(name, text) {
  const element = document.createElement(name);
  if (text !== undefined) put(element, text);
  return element;
}

/** The parts of *element* that have a name. */
export function partsOf(element) {
  return Object.fromEntries([...element.querySelectorAll("[data-part]")].map((part) => [part.dataset.part, part]));
}
