// Looks for every word of a built index by way of its list of files: `node words.mjs SITE LANGUAGE` writes how many words
// there are, and those that are not found.

import { readFile } from "node:fs/promises";
import { PagefindIndex } from "../../overrides/assets/kriya/search/pagefind.js";

const [site, language] = process.argv.slice(2);
const read = (name) => readFile(`${site}/pagefind/${name}`);
const index = await new PagefindIndex(read).open(JSON.parse(await read(`${language}.json`)).meta);
const held = await Promise.all(index.chunks.map(async ([, , chunk]) => [...(await index.words(chunk)).keys()].map((word) => [word, chunk])));
const lost = held.flat().filter(([word, chunk]) => index.chunkOf(word) !== chunk);
process.stdout.write(JSON.stringify({ words: held.flat().length, lost: lost.map(([word]) => word) }));
