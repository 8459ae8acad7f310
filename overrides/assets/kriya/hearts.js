// Hearts: the buttons on cards and product pages that keep a product in the visitor's list, and the count in the header.

import { say } from "./notice.js";
import { keep, LIMIT, storageTrouble, wishes } from "./wishes.js";

const door = document.querySelector("[data-kriya-wishes]"); // the link to the list; it holds the words and the heart
const words = door.dataset;
const count = door.querySelector("[data-kriya-count]");

function dress(cards) {
  for (const card of cards) {
    if (!card.querySelector("[data-kriya-heart]")) card.append(heart(nameIn(card)));
  }
}

function heart(name) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "k-heart";
  button.dataset.kriyaHeart = "";
  button.setAttribute("aria-label", words.saveNamed.replace("{name}", () => name));
  button.append(door.querySelector("svg").cloneNode(true));
  return button;
}

function nameIn(item) {
  return item.querySelector("h1, .k-card__name").textContent.trim();
}

// What is known of the product here, until its own data say more.
function wishOf(item) {
  const link = item.querySelector(".k-card__link")?.href ?? location.href;
  const name = item.querySelector("h1, .k-card__name");
  return {
    code: item.dataset.code,
    name: nameIn(item),
    lang: (name.querySelector("[lang]") ?? document.documentElement).lang,
    maker: item.querySelector(".k-maker b, .k-card__maker")?.textContent.trim(),
    url: /produk\/[^/?#]+\/[^/?#]+\//.exec(link)?.[0],
    image: /media\/[\w.-]+/.exec(item.querySelector("img")?.src)?.[0],
  };
}

function toggle(item) {
  const list = wishes();
  const others = list.filter((wish) => wish.code !== item.dataset.code);
  if (others.length === list.length && list.length >= LIMIT) return say(words.limit, way());
  const added = others.length === list.length;
  const kept = keep(added ? [...list, wishOf(item)] : others);
  if (!kept) return say(storageTrouble() === "full" ? words.full : words.blocked, way());
  say(added ? words.saved : words.removed, way());
}

function way() {
  const link = document.createElement("a");
  link.href = door.href;
  link.textContent = words.open;
  return link;
}

function show() {
  const codes = new Set(wishes().map((wish) => wish.code));
  count.textContent = codes.size || "";
  for (const button of document.querySelectorAll("[data-kriya-heart]")) {
    button.hidden = false;
    button.setAttribute("aria-pressed", codes.has(button.closest("[data-code]").dataset.code));
  }
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-kriya-heart]");
  if (button) toggle(button.closest("[data-code]"));
});
document.addEventListener("kriya-wishes", show);

// Cards that come later, when a list is filtered, get their hearts too.
new MutationObserver((changes) => {
  if (!changes.some((change) => change.addedNodes.length)) return;
  const cards = [...document.querySelectorAll(".k-card[data-code]")].filter((card) => !card.querySelector(".k-heart"));
  if (!cards.length) return;
  dress(cards);
  show();
}).observe(document.getElementById("isi"), { childList: true, subtree: true });

dress(document.querySelectorAll(".k-card[data-code]"));
show();
