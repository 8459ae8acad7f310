// Takes words to their roots: {rules, known, irregular, words} in, {word: root} out.

import { readFile } from "node:fs/promises";
import { Stemmer } from "../../overrides/assets/kriya/search/stems.js";

const { rules, known, irregular, words } = JSON.parse(await readFile("/dev/stdin", "utf8"));
const stemmer = new Stemmer(rules, new Set(known), new Map(Object.entries(irregular)));
process.stdout.write(JSON.stringify(Object.fromEntries(words.map((word) => [word, stemmer.root(word)]))));
