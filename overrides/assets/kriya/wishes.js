// The visitor's list: what is kept in this browser, whatever state its storage is in. A wish is a permanent code and
// what was known of the product when it was last seen, so that one that is gone can still be named.

const KEY = "kriya-wishes";
export const LIMIT = 100;

const SHAPES = {
  code: /^[0-9A-HJKMNP-TV-Z]{5}$/,
  url: /^produk\/[a-z0-9-]+\/[a-z0-9-]+\/$/,
  image: /^media\/[\w.-]+$/,
  lang: /^[a-z]{2}$/,
  name: /\S/,
  maker: /\S/,
};

let unsaved; // the list where the browser does not keep it: it holds until the page is left
let trouble = ""; // blocked, full or damaged

export function storageTrouble() {
  return trouble;
}

export function wishes() {
  if (unsaved) return unsaved;
  let text = null;
  try {
    text = localStorage.getItem(KEY);
  } catch {
    trouble = "blocked";
  }
  return text ? read(text) : [];
}

function read(text) {
  let stored;
  try {
    stored = JSON.parse(text);
  } catch {
    stored = null;
  }
  const entries = Array.isArray(stored) ? stored : [];
  const sound = new Map(entries.filter(isSound).map((entry) => [entry.code, tidied(entry)]));
  if (!Array.isArray(stored) || sound.size < entries.length) trouble = "damaged";
  return [...sound.values()].slice(0, LIMIT);
}

function isSound(entry) {
  return SHAPES.code.test(entry?.code) && typeof entry.name === "string" && SHAPES.name.test(entry.name);
}

// Leaves out what does not have its shape: anything may stand in a browser's storage, and it becomes links.
function tidied(entry) {
  const fits = ([name, shape]) => typeof entry[name] === "string" && shape.test(entry[name]);
  return Object.fromEntries(Object.entries(SHAPES).filter(fits).map(([name]) => [name, entry[name]]));
}

// Keeps the list; returns whether it will still be there on the next page.
export function keep(list) {
  try {
    localStorage.setItem(KEY, JSON.stringify(list));
    unsaved = undefined;
    trouble = "";
  } catch (error) {
    unsaved = list;
    trouble = error.name === "QuotaExceededError" ? "full" : "blocked";
  }
  document.dispatchEvent(new Event("kriya-wishes"));
  return !unsaved;
}

// Another tab, or the way back through the browser's history, may bring another list.
addEventListener("storage", (event) => {
  if (event.key === KEY || event.key === null) document.dispatchEvent(new Event("kriya-wishes"));
});
addEventListener("pageshow", (event) => {
  if (event.persisted) document.dispatchEvent(new Event("kriya-wishes"));
});
