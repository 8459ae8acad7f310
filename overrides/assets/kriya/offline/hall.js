// The button that saves a show's pages for a hall without network: says how much it takes, how far it is, that it is done.

const place = document.querySelector("[data-hall]");
const { hall, list, takes, unit } = place.dataset;
const [save, drop] = place.querySelectorAll("button");
const bar = place.querySelector("progress");
const status = place.querySelector("[role=status]");

if ("serviceWorker" in navigator) prepare().catch(() => {}); // without the list there is nothing to offer

async function prepare() {
  const answer = await fetch(list);
  const { hash, bytes } = await answer.json();
  const size = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 1 }).format(Math.max(0.1, bytes / 1e6));
  save.textContent = takes.replace("{size}", `${size} ${unit}`);
  show(await isSaved(hash));
  place.hidden = false;
  save.addEventListener("click", () => run({ save: hall }, hash));
  drop.addEventListener("click", () => run({ drop: hall }, hash));
}

async function isSaved(hash) {
  const name = (await caches.keys()).find((one) => one.endsWith(` hall ${hall} ${hash}`));
  return Boolean(name && (await (await caches.open(name)).keys()).some((request) => request.url.endsWith("?whole")));
}

function show(saved, words = saved ? place.dataset.saved : "") {
  save.hidden = saved;
  drop.hidden = !saved;
  bar.hidden = true;
  save.disabled = drop.disabled = false;
  status.textContent = words;
}

async function run(order, hash) {
  save.disabled = drop.disabled = true;
  bar.hidden = !order.save;
  bar.value = 0;
  status.textContent = order.save ? place.dataset.saving : "";
  if (order.save) await navigator.storage?.persist?.().catch(() => {});
  const { active } = await navigator.serviceWorker.ready;
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = async ({ data }) => {
    if (data.part) bar.value = data.part;
    if (data.failed) show(false, data.failed === "full" ? place.dataset.full : place.dataset.failed);
    if (data.done) show(await isSaved(hash));
  };
  active.postMessage(order, [port2]);
}
