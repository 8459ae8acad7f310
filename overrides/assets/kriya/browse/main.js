// The list of products narrows itself down: the state is in the address, the first page in the HTML, the rest is read
// when it is asked for. On a narrow screen the boxes are in a sheet and count only once it is left by its main button.

import { isPlain, readAddress, writeAddress } from "./address.js";
import { makeCard } from "./cards.js";
import { Facets } from "./facets.js";
import { Products } from "./products.js";

const PAGE = 24; // cards that come at once
const LONGEST = 10; // pages that stand below each other when the list is opened anew

const root = document.querySelector("[data-browse]");
const part = (name) => root.querySelector(`[data-browse-${name}]`);
const words = JSON.parse(part("words").textContent);
const results = part("results");
const sort = part("sort");
const sheet = part("sheet");
const status = part("status");
const more = part("more");

const numbers = new Intl.NumberFormat(document.documentElement.lang === "id" ? "id-ID" : "en-GB");
const format = (number) => numbers.format(number);
const counted = (one, many, count) => (count === 1 ? one : many.replace("{count}", format(count)));

const resolved = (address) => new URL(address, location.href);
const products = new Products(resolved(root.dataset.index), resolved(root.dataset.folder));
const facets = new Facets(part("form"), words, format, ticked);
const known = facets.known;
const sorts = new Set([...sort.options].map((option) => option.value));

const first = [...results.children]; // the first page as it came
const total = Number(root.dataset.total);
const laterPage = more.getAttribute("href");

let shown = { picks: [], sort: "", page: 1 }; // what the list shows
let draft = []; // what the boxes say
let turn = 0; // number of the latest change; an older one that comes late is dropped

// ---- From one state to the next

function stateOfAddress() {
  return readAddress(location.search, known, sorts);
}

function addressOf(state) {
  return writeAddress(state, known) || location.pathname;
}

async function go(state) {
  history.replaceState({ top: scrollY }, "");
  history.pushState({}, "", addressOf(state));
  if (root.getBoundingClientRect().top < 0) root.scrollIntoView();
  await show(state);
}

async function show(state, { append = false } = {}) {
  const mine = ++turn;
  const before = shown;
  shown = state;
  draft = state.picks;
  showChoice(state);
  root.setAttribute("aria-busy", "true");
  try {
    const found = await find(state, append ? before.page + 1 : undefined);
    if (mine !== turn) return;
    showFound(state, found, append);
  } catch {
    if (mine === turn) status.textContent = words.failed;
    if (append) shown = before;
  } finally {
    if (mine === turn) {
      root.removeAttribute("aria-busy");
      root.classList.remove("k-browse--waiting");
    }
  }
}

// Returns the cards of the pages that a state shows, and what is found in all; the plain first page is there already.
async function find(state, firstPage) {
  if (isPlain(state) && state.page === 1) {
    if (products.columns) facets.count(products.tally([]).counts);
    return { total, page: 1, firstPage: 1, cards: first };
  }
  await products.load();
  const { fits, total: all, counts } = products.tally(state.picks);
  facets.count(counts);
  const page = Math.min(state.page, Math.max(1, Math.ceil(all / PAGE)));
  firstPage ??= page > LONGEST ? page : 1;
  const picked = await products.pick(fits, state.sort, (firstPage - 1) * PAGE, page * PAGE);
  const values = await products.cards(picked);
  return { total: all, page, firstPage, cards: values.map(card) };
}

function card(values) {
  return makeCard(part("card"), values, { home: root.dataset.home, root: root.dataset.root, onRequest: words.onRequest });
}

// ---- What the page says

// Leaves alone what stands there already, so that no screen reader says it again.
function say(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

function showChoice(state) {
  facets.tick(state.picks);
  sort.value = state.sort;
  for (const badge of root.querySelectorAll("[data-browse-picked]")) badge.textContent = state.picks.length || "";
  root.classList.toggle("k-browse--chosen", state.picks.length > 0);
  showChips(state);
  for (const link of document.querySelectorAll("[data-kriya-language]")) {
    const address = new URL(link.href);
    address.search = writeAddress(state, known);
    link.href = address;
  }
}

function showFound(state, { total: all, page, firstPage, cards }, append) {
  shown = { ...state, page };
  if (append) results.append(...cards);
  else if (cards[0] !== results.firstElementChild) results.replaceChildren(...cards);
  say(status, all ? counted(words.one, words.many, all) : words.none);
  part("none").hidden = all > 0;
  const last = state.picks.at(-1);
  if (!all && last) part("undo").textContent = words.remove.replace("{value}", () => facets.label(last).textContent);
  showPaging(all, page, append ? undefined : firstPage);
  if (append) cards[0]?.querySelector("a").focus({ preventScroll: true });
}

function showPaging(all, page, firstPage) {
  const reached = Math.min(page * PAGE, all);
  part("paging").hidden = all <= PAGE;
  part("reached").textContent = words.shown.replace("{shown}", format(reached)).replace("{count}", format(all));
  more.hidden = reached === all;
  more.textContent = words.next.replace("{count}", format(Math.min(PAGE, all - reached)));
  const plain = isPlain(shown) && page === 1 && laterPage;
  more.href = plain ? laterPage : addressOf({ ...shown, page: page + 1 });
  if (firstPage === undefined) return;
  part("earlier").hidden = firstPage === 1;
  part("earlier").querySelector("a").href = addressOf({ ...shown, page: firstPage - 1 });
}

function showChips(state) {
  const chips = part("chips");
  const focused = [...chips.children].indexOf(document.activeElement?.closest("li"));
  chips.replaceChildren(...state.picks.map(chip));
  if (state.picks.length > 1) chips.append(item(button(words.clear, clear, "k-chip k-chip--clear")));
  chips.hidden = state.picks.length === 0;
  if (focused < 0) return;
  const next = chips.children[Math.min(focused, state.picks.length - 1)]?.firstElementChild;
  (next ?? (part("open").offsetParent ? part("open") : sort)).focus();
}

function chip(pick) {
  const label = facets.label(pick).cloneNode(true);
  const made = button("", () => go(without(pick)), "k-chip");
  made.append(label);
  made.setAttribute("aria-label", words.remove.replace("{value}", () => label.textContent));
  return item(made);
}

function item(content) {
  const made = document.createElement("li");
  made.append(content);
  return made;
}

function button(text, act, className) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = className;
  made.textContent = text;
  made.addEventListener("click", act);
  return made;
}

// ---- What the visitor does

const without = (pick) => ({ ...shown, page: 1, picks: shown.picks.filter((other) => !same(other, pick)) });
const same = (one, other) => one.facet === other.facet && one.value === other.value;
const clear = () => go({ ...shown, page: 1, picks: [] });

function ticked(facet, value, checked) {
  const pick = { facet, value };
  draft = checked ? [...draft, pick] : draft.filter((other) => !same(other, pick));
  if (sheet.open) preview();
  else go({ ...shown, page: 1, picks: draft });
}

// Counts in the sheet what its choice would find.
async function preview() {
  const mine = ++turn;
  facets.tick(draft);
  try {
    await products.load();
    if (mine !== turn) return;
    const found = products.tally(draft);
    facets.count(found.counts);
    part("apply").textContent = found.total ? counted(words.showOne, words.showMany, found.total) : words.showNone;
    part("preview").textContent = found.total ? counted(words.one, words.many, found.total) : words.none;
  } catch {
    part("preview").textContent = words.failed;
  }
}

function openSheet() {
  part("preview").textContent = "";
  sheet.returnValue = "";
  sheet.showModal();
  preview();
}

function leaveSheet() {
  const changed = writeAddress({ ...shown, picks: draft }, known) !== writeAddress(shown, known);
  if (sheet.returnValue === "apply" && changed) {
    go({ ...shown, page: 1, picks: draft });
  } else if (changed) {
    draft = shown.picks;
    facets.tick(draft);
    if (products.columns) facets.count(products.tally(draft).counts);
  }
}

function showMore(event) {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return; // a new tab is the browser's errand
  event.preventDefault();
  const next = { ...shown, page: shown.page + 1 };
  history.replaceState(history.state, "", addressOf(next));
  show(next, { append: true });
}

part("open").addEventListener("click", openSheet);
part("apply").addEventListener("click", () => sheet.close("apply"));
part("close").addEventListener("click", () => sheet.close());
part("reset").addEventListener("click", () => {
  draft = [];
  preview();
});
sheet.addEventListener("close", leaveSheet);
sheet.addEventListener("click", (event) => event.target === sheet && sheet.close()); // beside the sheet
sort.addEventListener("change", () => go({ ...shown, page: 1, sort: sort.value }));
more.addEventListener("click", showMore);
part("undo").addEventListener("click", () => go(without(shown.picks.at(-1))));
part("clear").addEventListener("click", clear);

// What will be needed is read as soon as someone comes near.
for (const near of [part("bar"), part("aside")]) {
  for (const sign of ["pointerenter", "focusin", "touchstart"]) {
    near.addEventListener(sign, () => products.load().catch(() => {}), { once: true, passive: true });
  }
}

// On a wide screen the boxes stand beside the list.
const wide = matchMedia("(min-width: 60em)");
function placeForm() {
  if (sheet.open) sheet.close();
  (wide.matches ? part("aside") : part("body")).append(facets.form);
}
wide.addEventListener("change", placeForm);
placeForm();

// ---- Back and forward

// The list is longer or shorter than the browser remembers, until it is drawn: where one was is kept with the entry.
history.scrollRestoration = "manual";
addEventListener("pagehide", () => history.replaceState({ top: scrollY }, ""));
addEventListener("popstate", async ({ state }) => {
  const next = stateOfAddress();
  if (addressOf(next) === addressOf(shown)) return; // only the part after # changed
  await show(next);
  scrollTo(0, state?.top ?? 0);
});

await show(stateOfAddress());
if (history.state?.top) scrollTo(0, history.state.top);
