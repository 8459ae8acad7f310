// The search of this site: where its index lies, and how a result is shown. Everything is put into the page as text.

import { openSearch } from "./engine.js";

const opened = new Map(); // promises of searches by language

/** The search of a language, read with the first call. */
export function searchOf(bundle, language) {
  if (!opened.has(language)) {
    opened.set(language, openSearch((name) => read(bundle, name, `${language}.json`), language));
    opened.get(language).catch(() => opened.delete(language));
  }
  return opened.get(language);
}

async function read(bundle, name, changing) {
  const answer = await fetch(new URL(name, bundle), name === changing ? { cache: "no-cache" } : {});
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  return answer.arrayBuffer();
}

/** What the root of the site is, seen from the index's folder. */
export const rootOf = (bundle) => new URL("..", bundle);

/** Where the page of a result lies on this host. */
export function addressOf(bundle, shown) {
  return new URL(shown.url.replace(/^\//, ""), rootOf(bundle)).pathname;
}

export function picture(bundle, shown, width, height) {
  const image = element("img");
  if (shown.image) image.src = new URL(shown.image, rootOf(bundle));
  image.alt = "";
  image.width = width;
  image.height = height;
  return image;
}

export function element(name, className = "", text = "") {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
}

/** A sentence with its gaps filled; what fills them is text. */
export function filled(sentence, values) {
  return sentence.replace(/\{(\w+)\}/g, (gap, name) => values[name] ?? gap);
}
