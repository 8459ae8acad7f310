// The page for addresses that are not there: opens a code that was typed carelessly, else puts the address's words into
// the search and lists pages near to them.

const NEAREST = 5; // pages listed
const WORDS = 6; // words searched for; an address made of more is no catalogue address

const lost = document.querySelector("[data-kriya-lost]");
const home = new URL(lost.dataset.base, location.href);
const steps = decoded(location.pathname.slice(home.pathname.length)).split("/");
const sections = lost.dataset.sections.split(" ").map((section) => section.replace("/", ""));
const panels = [...lost.querySelectorAll("section")];
const panel = panels.find((one) => one.lang === steps[0]) ?? panels[0];
const words = wordsOf(steps);

openCode(...steps);
if (panel !== panels[0]) speak(panel);
if (words.length) {
  for (const one of panels) one.querySelector("input").value = words.join(" ");
  showNearest().catch(() => {}); // the search beside it still works
}

/** A code that was typed from a label: in small letters, or with letters that no code has and that look like digits. */
function openCode(folder, typed = "") {
  const code = typed.toUpperCase().replace(/[IL]/g, "1").replace(/O/g, "0");
  const right = `Q/${code}`;
  if (/^q$/i.test(folder) && /^[0-9A-Z]{5}$/.test(code) && right !== `${folder}/${typed}`) {
    location.replace(new URL(`${right}/`, home));
  }
}

function decoded(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // no UTF-8
  }
}

/** What was looked for: the address without its language, the name of its section, and file endings. */
function wordsOf(steps) {
  const named = steps[0] === panel.lang ? steps.slice(1) : steps;
  const own = sections.includes(named[0]) ? named.slice(1) : named;
  const found = own.join(" ").replace(/\.(html?|md|php)\b|\bindex\b/g, " ").match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(found)].slice(0, WORDS);
}

/** Turn to the panel's language: it comes first, and the search reads the page's language. */
function speak(panel) {
  document.documentElement.lang = panel.lang;
  for (const part of document.querySelectorAll(".k-header, .k-footer, .k-lost ~ *")) part.lang = panels[0].lang;
  lost.querySelector("h1").prepend(lost.querySelector(`h1 [lang=${panel.lang}]`));
  panels[0].before(panel);
}

async function showNearest() {
  const pages = await nearest();
  const list = panel.querySelector("[data-kriya-nearest]");
  list.querySelector("ul").append(...pages.map(entry));
  list.hidden = pages.length === 0;
}

/** The pages that hold most of the words; one of them may be wrong. */
async function nearest() {
  const bundle = new URL(lost.dataset.bundle, location.href);
  const { addressOf, searchOf } = await import("./search/site.js");
  const search = await searchOf(bundle, panel.lang);
  const { results } = await search.find(words.join(" "));
  const pages = await Promise.all(results.slice(0, NEAREST).map(({ page }) => search.shown(page)));
  return pages.map((shown) => ({ ...shown, url: addressOf(bundle, shown) }));
}

function entry(page) {
  const link = document.createElement("a");
  link.href = page.url;
  link.textContent = page.title;
  const item = document.createElement("li");
  item.append(link, page.place ? ` · ${page.place}` : "");
  return item;
}
