// What the list shows of each wish: what the catalogue says today, else what was kept when it was last seen.

import { keep, wishes } from "./wishes.js";

const known = new Map(); // what the catalogue says of each code; null: it is gone
const language = document.documentElement.lang;

// Asks the catalogue for all that is on the list; returns whether every part of it answered.
export async function newest(folder) {
  const codes = wishes().map((wish) => wish.code);
  const chunks = [...new Set(codes.map((code) => code.slice(0, 2)))];
  const answers = await Promise.allSettled(chunks.map((chunk) => products(new URL(`${chunk}.json`, folder))));
  for (const code of codes) {
    const { value } = answers[chunks.indexOf(code.slice(0, 2))];
    if (value) known.set(code, value[code] ?? null);
  }
  remember();
  return answers.every((answer) => answer.status === "fulfilled");
}

async function products(address) {
  const answer = await fetch(address);
  if (answer.status === 404) return {}; // no product has such a code
  if (!answer.ok) throw new Error(answer.statusText);
  return answer.json();
}

// Keeps what was learnt, so that a product that goes can be named as it was called last.
function remember() {
  const list = wishes();
  const fresh = list.map((wish) => (known.get(wish.code) ? wishOf(wish.code, known.get(wish.code)) : wish));
  if (JSON.stringify(fresh) !== JSON.stringify(list)) keep(fresh);
}

function wishOf(code, now) {
  const { text, lang } = words(now.name);
  return { code, url: now.url, image: now.image, lang, name: text, maker: words(now.maker.name).text };
}

// A text, and the language it is in: the page's own, unless the catalogue says otherwise.
function words(text) {
  return typeof text === "string" ? { text, lang: language } : text;
}

export function entries() {
  return wishes().map((wish) => entryOf(wish, known.get(wish.code)));
}

function entryOf(wish, now) {
  if (now) {
    const maker = { ...now.maker, name: words(now.maker.name) };
    return { ...now, code: wish.code, name: words(now.name), maker, group: maker.url };
  }
  const entry = { code: wish.code, name: { text: wish.name, lang: wish.lang ?? language } };
  if (now === null) return { ...entry, group: "gone", gone: true };
  const url = wish.url && `perajin/${wish.url.split("/")[1]}/`;
  const maker = { name: { text: wish.maker ?? "", lang: language }, url };
  return { ...entry, url: wish.url, image: wish.image, asked: true, maker, group: url ?? "" };
}
