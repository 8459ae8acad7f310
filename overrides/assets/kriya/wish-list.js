// The page of the visitor's list: brings what was kept up to date from the catalogue's data, and shows it by maker.

import { copied } from "./copy.js";
import { say } from "./notice.js";
import { entries, newest } from "./wish-data.js";
import { groupElement } from "./wish-parts.js";
import { keep, storageTrouble, wishes } from "./wishes.js";

const page = document.querySelector("[data-kriya-list]");
const part = (name) => page.querySelector(`[data-kriya-${name}]`);
const words = JSON.parse(document.getElementById("kriya-words").textContent);
const places = {
  data: new URL(page.dataset.data, location.href),
  home: new URL(page.dataset.home, location.href),
  root: new URL(page.dataset.root, location.href),
  published: new URL("../", document.querySelector("link[rel=canonical]").href),
};

function show() {
  const focused = document.activeElement?.dataset.key;
  part("groups").replaceChildren(...byMaker().map((group) => groupElement(group, words, places)));
  const count = wishes().length;
  part("empty").hidden = count > 0;
  part("tools").hidden = count === 0;
  part("total").textContent = count === 1 ? words.one : words.many.replace("{count}", count);
  focusOn(focused);
}

// The makers in the order in which something of theirs was kept first; what is gone comes last.
function byMaker() {
  const groups = new Map();
  const list = entries();
  for (const entry of [...list.filter(({ gone }) => !gone), ...list.filter(({ gone }) => gone)]) {
    groups.set(entry.group, [...(groups.get(entry.group) ?? []), entry]);
  }
  return [...groups.values()];
}

function focusOn(key) {
  if (key) page.querySelector(`[data-key="${CSS.escape(key)}"]`)?.focus();
}

// Takes wishes off the list; they can be brought back for as long as nothing else was taken off.
function take(codes, sentence, key) {
  const before = wishes();
  keep(before.filter((wish) => !codes.includes(wish.code)));
  const undo = document.createElement("button");
  undo.type = "button";
  undo.textContent = words.undo;
  undo.addEventListener("click", () => {
    const since = wishes().filter((wish) => !before.some((old) => old.code === wish.code));
    keep([...before, ...since]);
    say(words.restored);
    focusOn(key);
  });
  say(sentence, undo);
  undo.focus();
}

page.addEventListener("click", async (event) => {
  const button = event.target.closest("button");
  if (button?.dataset.remove) {
    const { remove, name, key } = button.dataset;
    take([remove], words.removed.replace("{name}", () => name), key);
  } else if (button?.dataset.text) {
    const done = await copied(button.dataset.text, button.parentElement, words.copy);
    say(done ? words.copied : words.shown);
  } else if (button?.matches("[data-kriya-clear]")) {
    take(wishes().map((wish) => wish.code), words.cleared, button.dataset.key);
  } else if (button?.matches("[data-kriya-print]")) {
    print();
  }
});
document.addEventListener("kriya-wishes", show);

function tell(trouble) {
  part("trouble").hidden = !trouble;
  part("trouble").textContent = trouble;
}

show();
const trouble = words[storageTrouble()] ?? ""; // before what is sound is kept anew
tell(trouble);
const reached = await newest(places.data);
show();
tell(trouble || (reached ? "" : words.unreachable));
