// Asks the built index of a site: `node ask.mjs SITE` reads {language: [query, …]} and writes what was found, the bytes
// that a phone would have read for it, and the milliseconds. Every query starts with nothing read.

import { readFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { openSearch } from "../../overrides/assets/kriya/search/engine.js";

const [site, warm] = process.argv.slice(2);
const asked = JSON.parse(await readFile("/dev/stdin", "utf8"));
const packed = new Map();
let bytes = 0;

async function read(name) {
  const data = await readFile(`${site}/pagefind/${name}`);
  if (name.endsWith(".json") && !packed.has(name)) packed.set(name, gzipSync(data).length);
  bytes += packed.get(name) ?? data.length;
  return data;
}

const answers = {};
for (const [language, queries] of Object.entries(asked)) {
  answers[language] = [];
  let search = await openSearch(read, language);
  for (const query of queries) {
    bytes = 0;
    if (!warm) search = await openSearch(read, language);
    const began = performance.now();
    const { results, mentions, read: instead, whole } = await search.find(query);
    const milliseconds = performance.now() - began;
    const shown = await Promise.all(results.slice(0, results.length - mentions).slice(0, 10).map(({ page }) => search.shown(page)));
    answers[language].push({ query, urls: shown.map(({ url }) => url), count: results.length, instead, whole, bytes, milliseconds });
  }
}
process.stdout.write(JSON.stringify(answers));
