// The search page: asks Pagefind for the words of the address and of the field, and lists what it finds.
// Everything is put into the page as text, never as markup, but for Pagefind's own excerpt, whose only markup is
// <mark> and which is taken apart here.

const PAGE = 12; // results shown at once
const WAIT = 200; // milliseconds without a key before the search begins

const form = document.querySelector("[data-kriya-search]");
const field = form.elements.q;
const status = document.querySelector("[data-kriya-status]");
const list = document.querySelector("[data-kriya-results]");
const more = document.querySelector("[data-kriya-more]");
const words = JSON.parse(document.getElementById("kriya-words").textContent);
const bundle = new URL(form.dataset.bundle, location.href);

let engine; // promise of Pagefind, asked for with the first search
let turn = 0; // number of the latest search; an older one that comes late is dropped

function pagefind() {
  engine ??= import(new URL("pagefind.js", bundle)).then(async (module) => {
    await module.options({ excerptLength: 24 });
    await module.init();
    return module;
  });
  return engine;
}

async function search(query) {
  const mine = ++turn;
  list.replaceChildren();
  more.hidden = true;
  status.textContent = query ? words.wait : "";
  if (!query) return;
  try {
    const found = await (await pagefind()).search(query);
    if (mine !== turn) return;
    status.textContent = sentence(found.results.length).replace("{query}", () => query);
    await show(found.results, 0, mine);
  } catch {
    engine = undefined;
    if (mine === turn) status.textContent = words.failed;
  }
}

function sentence(count) {
  if (count === 0) return words.none;
  return count === 1 ? words.one : words.many.replace("{count}", count);
}

async function show(results, start, mine) {
  const pages = await Promise.all(results.slice(start, start + PAGE).map((result) => result.data()));
  if (mine !== turn) return;
  list.append(...pages.map(card));
  const next = start + PAGE;
  more.hidden = next >= results.length;
  more.onclick = () => show(results, next, mine);
}

function card(page) {
  const link = element("a", "k-result");
  link.href = page.url;
  if (page.meta.image && !page.meta.image.startsWith("/")) { // one that begins with / is Pagefind's own guess
    const image = element("img");
    image.src = new URL(page.meta.image, new URL("..", bundle));
    image.alt = "";
    image.width = 160;
    image.height = 120;
    link.append(image);
  }
  const text = element("span", "k-result__text");
  text.append(element("b", "", page.meta.title));
  const line = [page.meta.place, page.meta.price].filter(Boolean).join(" · ");
  if (line) text.append(element("span", "k-result__line", line));
  text.append(excerpt(page.excerpt));
  link.append(text);
  return link;
}

function excerpt(marked) {
  const line = element("span", "k-result__excerpt");
  const parsed = new DOMParser().parseFromString(marked, "text/html").body;
  for (const node of parsed.childNodes) {
    line.append(node.nodeName === "MARK" ? element("mark", "", node.textContent) : node.textContent);
  }
  return line;
}

function element(name, className = "", text = "") {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
}

function queryOfAddress() {
  return (new URLSearchParams(location.search).get("q") ?? "").trim().slice(0, 200);
}

function remember(query) {
  const address = new URL(location.href);
  if (query) address.searchParams.set("q", query);
  else address.searchParams.delete("q");
  history.replaceState(null, "", address);
}

let timer;
field.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(() => {
    remember(field.value.trim());
    search(field.value.trim());
  }, WAIT);
});

form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(timer);
  remember(field.value.trim());
  search(field.value.trim());
});

field.value = queryOfAddress();
search(field.value);
