// The search field in the header of every page: shows what is found while one types, in a list that the arrow keys and
// screen readers know (the combobox pattern). Enter without a choice leads to the page of all results.

import { addressOf, element, filled, picture, searchOf } from "./site.js";

const SHOWN = 6;
const WAIT = 150; // milliseconds without a key before the search begins
const LEAST = 2; // letters

const form = document.querySelector(".k-header .k-search");
const field = form.elements.q;
const bundle = new URL(form.dataset.bundle, location.href);
const language = document.documentElement.lang;
const list = element("ul", "k-suggestions");
const status = element("p", "k-visually-hidden");
let timer;
let turn = 0; // number of the latest search; an older one that comes late is dropped
let active = -1;

document.head.append(Object.assign(element("link"), { rel: "stylesheet", href: new URL("../search.css", import.meta.url).href }));
Object.assign(list, { id: "k-suggestions", hidden: true });
list.setAttribute("role", "listbox");
list.setAttribute("aria-label", field.getAttribute("aria-label"));
status.setAttribute("role", "status");
form.after(list, status);
for (const [name, value] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-controls", list.id], ["aria-expanded", "false"]]) {
  field.setAttribute(name, value);
}

function close() {
  list.hidden = true;
  active = -1;
  field.setAttribute("aria-expanded", "false");
  field.removeAttribute("aria-activedescendant");
}

async function suggest() {
  const mine = ++turn;
  const query = field.value.trim();
  if (query.length < LEAST) {
    status.textContent = "";
    return close();
  }
  try {
    const search = await searchOf(bundle, language);
    const { results, read } = await search.find(query, { typing: true });
    const pages = await Promise.all(results.slice(0, SHOWN).map(({ page }) => search.shown(page)));
    if (mine === turn && document.activeElement === field) open(query, pages, results.length, read, search.say);
  } catch {
    if (mine === turn) close(); // Enter still leads to the page of all results
  }
}

function open(query, pages, count, read, say) {
  const last = element("li", "k-suggestion k-suggestion--all", filled(count ? say.all : say.none, { query }));
  last.dataset.address = resultsOf(query);
  list.replaceChildren(...(read.length && count ? [note(read, say)] : []), ...pages.map(suggestion), last);
  [...list.querySelectorAll(".k-suggestion")].forEach((option, place) => {
    option.id = `k-suggestion-${place}`;
    option.setAttribute("role", "option");
    option.setAttribute("aria-selected", "false");
  });
  list.hidden = false;
  active = -1;
  field.setAttribute("aria-expanded", "true");
  field.removeAttribute("aria-activedescendant");
  status.textContent = count ? filled(pages.length === 1 ? say.hint_one : say.hints, { count: pages.length }) : filled(say.none, { query });
}

function note(read, say) {
  const line = element("li", "k-suggestions__note", read.map((one) => filled(say.read, one)).join(" "));
  line.setAttribute("role", "presentation");
  return line;
}

function suggestion(shown) {
  const option = element("li", "k-suggestion");
  option.dataset.address = addressOf(bundle, shown);
  const text = element("span", "k-suggestion__text");
  text.append(element("b", "", shown.title), element("span", "", [shown.place, shown.price].filter(Boolean).join(" · ")));
  option.append(picture(bundle, shown, 56, 56), text);
  return option;
}

function resultsOf(query) {
  const address = new URL(form.dataset.results, location.href);
  address.searchParams.set("q", query);
  return address.href;
}

function move(step) {
  const options = list.querySelectorAll(".k-suggestion");
  options[active]?.setAttribute("aria-selected", "false");
  active = (active + step + options.length + 1) % (options.length + 1); // one place more: the field itself
  const chosen = options[active];
  if (!chosen) {
    active = step > 0 ? -1 : options.length;
    return field.removeAttribute("aria-activedescendant");
  }
  chosen.setAttribute("aria-selected", "true");
  field.setAttribute("aria-activedescendant", chosen.id);
  chosen.scrollIntoView({ block: "nearest" });
}

field.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(suggest, WAIT);
});
field.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && !list.hidden) {
    event.preventDefault();
    turn += 1;
    close();
  } else if (["ArrowDown", "ArrowUp"].includes(event.key)) {
    if (list.hidden) return suggest();
    event.preventDefault();
    move(event.key === "ArrowDown" ? 1 : -1);
  } else if (event.key === "Enter" && active >= 0 && !list.hidden) {
    const chosen = list.querySelectorAll(".k-suggestion")[active];
    if (!chosen) return;
    event.preventDefault();
    location.assign(chosen.dataset.address);
  }
});
field.addEventListener("blur", () => {
  turn += 1;
  close();
});
list.addEventListener("pointerdown", (event) => event.preventDefault()); // the field keeps the focus
list.addEventListener("click", (event) => {
  const chosen = event.target.closest(".k-suggestion");
  if (chosen) location.assign(chosen.dataset.address);
});
if (field.value) suggest();
