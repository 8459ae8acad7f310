// The search page: lists what is found for the words of the address, narrows it down, and keeps both in the address.

import { LONGEST } from "./search/engine.js";
import { addressOf, element, filled, picture, searchOf } from "./search/site.js";

const PAGE = 12; // results shown at once
const WAIT = 200; // milliseconds without a key before the search begins
const OTHERS = 4; // results shown of the other language
const FACETS = ["jenis", "kategori", "daerah"]; // in the order of the index's values

const form = document.querySelector("[data-kriya-search]");
const field = form.elements.q;
const status = document.querySelector("[data-kriya-status]");
const notes = document.querySelector("[data-kriya-notes]");
const list = document.querySelector("[data-kriya-results]");
const more = document.querySelector("[data-kriya-more]");
const topics = document.querySelector("[data-kriya-topics]");
const narrow = document.querySelector("[data-kriya-narrow]");
const others = document.querySelector("[data-kriya-others]");
const bundle = new URL(form.dataset.bundle, location.href);
const language = document.documentElement.lang;
const failed = status.dataset.failed;

let turn = 0; // number of the latest search; an older one that comes late is dropped
let timer;

async function show() {
  const mine = ++turn;
  const query = field.value.trim().slice(0, LONGEST);
  list.replaceChildren();
  notes.replaceChildren();
  more.hidden = narrow.hidden = topics.hidden = others.hidden = true;
  status.textContent = query ? status.dataset.wait : "";
  if (!query) return;
  try {
    const search = await searchOf(bundle, language);
    const found = await search.find(query);
    const results = await narrowed(search, found);
    if (mine !== turn) return;
    status.textContent = counted(search.say, results.length, found.results.length, query);
    say(search, found);
    showTopics(search.topicsOf(query), search.say);
    narrow.hidden = found.results.length < 2 && !chosen().some(Boolean);
    if (narrow.open && !narrow.hidden) await offer(search, found.results);
    await append(search, results, 0, mine);
    if (found.results.length === 0) await showOthers(query, mine);
  } catch {
    if (mine === turn) status.textContent = failed;
  }
}

function counted(say, count, all, query) {
  if (all && !count) return say.no_filtered;
  return filled(count === 0 ? say.none : count === 1 ? say.one : say.many, { count, query });
}

function say({ say }, found) {
  const lines = found.results.length ? found.read.map((one) => filled(say.read, one)) : [];
  if (!found.whole) lines.push(say.partial);
  notes.replaceChildren(...lines.map((line) => element("p", "k-note", line)));
}

function showTopics(found, say) {
  topics.hidden = found.length === 0;
  topics.replaceChildren(element("span", "", say.topics), ...found.map(({ name, url }) => {
    const link = element("a", "", name);
    link.href = new URL(url, new URL(form.dataset.home, location.href));
    return link;
  }));
}

async function append(search, results, start, mine) {
  const pages = await Promise.all(results.slice(start, start + PAGE).map(({ page }) => search.shown(page)));
  if (mine !== turn) return;
  const cards = pages.map((shown) => card(shown));
  const about = results.about - start;
  if (about > 0 && about < cards.length) cards.splice(about, 0, element("h2", "k-results__also", search.say.also));
  list.append(...cards);
  const next = start + PAGE;
  more.hidden = next >= results.length;
  more.onclick = async () => {
    await append(search, results, next, mine);
    list.children[next]?.focus();
  };
}

function card(shown) {
  const link = element("a", "k-result");
  link.href = addressOf(bundle, shown);
  if (shown.image) link.append(picture(bundle, shown, 160, 160));
  const text = element("span", "k-result__text");
  text.append(element("b", "", shown.title));
  const line = [shown.place, shown.price, shown.badge].filter(Boolean).join(" · ");
  if (line) text.append(element("span", "k-result__line", line));
  if (shown.summary) text.append(element("span", "k-result__excerpt", shown.summary));
  link.append(text);
  return link;
}

async function showOthers(query, mine) {
  const other = others.dataset.language;
  const search = await searchOf(bundle, other);
  const { results } = await search.find(query);
  const pages = await Promise.all(results.slice(0, OTHERS).map(({ page }) => search.shown(page)));
  if (mine !== turn || !pages.length) return;
  const cards = pages.map(card);
  for (const one of cards) one.lang = other;
  others.querySelector("div").replaceChildren(...cards);
  others.hidden = false;
}

const selects = () => FACETS.map((name) => form.elements[name]);
const chosen = () => selects().map((select) => select.value);

/** The results that have the chosen values, which are read when something is chosen; `about` says how many do not only
 *  mention what is looked for. */
async function narrowed(search, { results, mentions }) {
  const wanted = chosen();
  const about = new Set(results.slice(0, results.length - mentions));
  const values = wanted.some(Boolean) ? await search.facets() : undefined;
  const kept = results.filter(({ page }) => wanted.every((value, facet) => !value || values.get(page)?.[facet] === value));
  return Object.assign(kept, { about: kept.filter((result) => about.has(result)).length });
}

/** Fill the choices with the values of the results, each with how many it has. */
async function offer(search, results) {
  const values = await search.facets();
  selects().forEach((select, facet) => {
    const counts = new Map();
    for (const { page } of results) {
      const value = values.get(page)?.[facet];
      if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    const kept = select.value;
    const options = [...counts].sort((one, two) => two[1] - one[1]).map(([value, count]) => {
      const option = element("option", "", `${search.nameOf(FACETS[facet], value)} (${count})`);
      option.value = value;
      return option;
    });
    select.replaceChildren(select.options[0], ...options);
    if (kept && !counts.has(kept)) select.append(Object.assign(element("option", "", search.nameOf(FACETS[facet], kept)), { value: kept }));
    select.value = kept;
  });
}

function remember() {
  const address = new URL(location.href);
  for (const [name, value] of [["q", field.value.trim()], ...FACETS.map((name) => [name, form.elements[name].value])]) {
    if (value) address.searchParams.set(name, value);
    else address.searchParams.delete(name);
  }
  history.replaceState(null, "", address);
}

function recall() {
  const asked = new URLSearchParams(location.search);
  field.value = (asked.get("q") ?? "").trim().slice(0, LONGEST);
  for (const name of FACETS) {
    const value = (asked.get(name) ?? "").slice(0, 60);
    const select = form.elements[name];
    if (value && ![...select.options].some((option) => option.value === value)) {
      select.append(Object.assign(element("option", "", value), { value }));
    }
    select.value = value;
    if (value) narrow.open = true;
  }
}

function again() {
  clearTimeout(timer);
  remember();
  show();
}

field.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(again, WAIT);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  again();
});
form.addEventListener("change", (event) => {
  if (FACETS.includes(event.target.name)) again();
});
narrow.addEventListener("toggle", () => narrow.open && show());
addEventListener("pageshow", (event) => event.persisted && show());

recall();
show();
