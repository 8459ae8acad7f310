// Answers a query: reads it the way it is meant, asks the index for each of its terms, and ranks what has all of them.

import { PagefindIndex } from "./pagefind.js";
import { nearest } from "./spelling.js";
import { Stemmer } from "./stems.js";
import { wordsOf } from "./text.js";

export const LONGEST = 200; // letters of a query that are read
const MOST_WORDS = 10;
const TERM_WORDS = 4;
const HEAVIEST = 240;
const LEAST = 3; // what a word weighs that only stands in the text of an agenda entry or a page
const MENTIONED = [24, 34]; // what it weighs in a description; synonyms weigh less, all else more
const CODE = /^[0-9a-hjkmnp-tv-z]{5}$/;
const TWICE = /(\p{L}{3,})2(?![\p{L}\d])/gu; // manik2 is short for manik-manik
const PLENTY = 100; // so many pages hold a term that those with its words apart are not looked for: each is a file to read
const COMPLETED = 8; // words that may be meant by the beginning of one

/** @param {(name: string) => Promise<ArrayBuffer>} read gives a file of the index's folder */
export async function openSearch(read, language) {
  const json = async (name) => JSON.parse(new TextDecoder().decode(await read(name)));
  const { meta, words } = await json(`${language}.json`);
  const index = new PagefindIndex(read);
  const [speech] = await Promise.all([json(words), meta && index.open(meta)]);
  return new Search(index, speech);
}

class Search {
  constructor(index, speech) {
    const list = (name) => (speech[name] ? speech[name].split(" ") : []);
    this.index = index;
    this.topics = speech.topics;
    this.say = speech.say; // sentences for people
    this.strong = list("strong");
    this.weak = list("weak");
    this.terms = new Set(list("terms"));
    this.strict = new Set(list("strict"));
    this.firm = new Set(list("firm"));
    this.generic = new Set(list("generic")); // hold for nearly everything
    this.stop = new Set(list("stop"));
    this.held = new Set([...this.strong, ...this.weak]);
    this.stemmer = new Stemmer(
      speech.rules, new Set([...this.held, ...list("roots")]), new Map(Object.entries(speech.irregular)),
    );
    this.pairs = new Set(list("apart"));
    this.real = new Set([...list("roots"), ...list("apart").flatMap((pair) => pair.split("/"))]); // words, though not of ours
  }

  /** What is found for `query`: pages with scores, how many of them only mention it, what was read instead of what, and
   *  whether all words are on them. */
  async find(query, { typing = false } = {}) {
    const words = wordsOf(query.slice(0, LONGEST).replace(TWICE, "$1 $1")).slice(0, MOST_WORDS);
    if (!words.length) return nothing();
    const code = await this.byCode(words);
    if (code.size) return { ...nothing(), results: ranked([{ pages: code }], this.size) };
    if (words.some((word) => /^\d{5,}$/.test(word)) || digits(words) > 6) return nothing();
    const terms = [];
    for (const term of this.termsOf(words)) terms.push(await this.asked(term, typing && term.last));
    const known = terms.filter((term) => term.pages.size);
    const read = terms.filter((term) => term.read).map(({ text, read }) => ({ from: text, to: read }));
    if (!known.length) return { ...nothing(), read };
    const said = terms.filter(({ key }) => !this.generic.has(this.stemmer.root(key)));
    const needed = said.length ? said : terms;
    const all = needed.every(({ pages }) => pages.size) ? ranked(needed, this.size, known) : [];
    if (all.length) return { ...parted(all, needed), read, whole: true };
    if (terms.some((term) => term.must && !term.pages.size)) return { ...nothing(), read };
    const together = ranked(known, this.size);
    return { ...nothing(), results: together.length ? together : most(known, this.size), read, whole: false };
  }

  get size() {
    return this.index.hashes?.length ?? 0;
  }

  /** What the result's card shows. */
  async shown(page) {
    const { url, meta } = await this.index.shown(page);
    return { url, ...meta };
  }

  /** The pages of catalogue topics that the query names. */
  topicsOf(query, most = 6) {
    const asked = new Set(wordsOf(query).filter((word) => !this.stop.has(word)).map((word) => this.stemmer.root(word)));
    if (!asked.size) return [];
    const named = this.topics.map((topic) => {
      const roots = wordsOf(topic.name).filter((word) => !this.stop.has(word)).map((word) => this.stemmer.root(word));
      return { topic, roots, met: roots.filter((root) => asked.has(root)).length };
    });
    const met = named.filter(({ met, roots }) => met === asked.size || met === roots.length);
    return met.sort((one, two) => one.roots.length - two.roots.length).slice(0, most).map(({ topic }) => topic);
  }

  /** The kind, category and region of every page. */
  async facets() {
    const found = new Map();
    for (const [values, pages] of this.size ? await this.index.filter("f") : []) {
      for (const page of pages) found.set(page, values.split("/"));
    }
    return found;
  }

  /** What a value of a facet is called. */
  nameOf(facet, value) {
    if (facet === "jenis") return this.say[`kind_${value}`] ?? value;
    const sort = facet === "kategori" ? "category" : "regency";
    return this.topics.find((topic) => topic.sort === sort && topic.url.endsWith(`/${value}/`))?.name ?? value;
  }

  async byCode(words) {
    const code = words.join("").replace(/o/g, "0").replace(/[il]/g, "1");
    if (!CODE.test(code) || !/\d/.test(code) || words.length > 2) return new Map();
    const found = await this.pagesOf(words.join(""));
    return found.size ? found : this.pagesOf(code);
  }

  /** The words of the query that say something, those of one term together. */
  termsOf(words) {
    const terms = [];
    for (let start = 0; start < words.length; ) {
      const { length, key } = this.termAt(words, start);
      const parts = words.slice(start, start + length);
      const text = parts.join(" ");
      if (length > 1 || !this.stop.has(text)) terms.push({ text, key, parts, last: start + length === words.length });
      start += length;
    }
    return terms;
  }

  /** The longest term that begins at a word, as it is typed or by the roots of its words. */
  termAt(words, start) {
    for (let length = Math.min(TERM_WORDS, words.length - start); length > 1; length -= 1) {
      const parts = words.slice(start, start + length);
      const key = parts.join("");
      const rooted = parts.map((part) => this.stemmer.root(part)).join("");
      for (const one of [key, rooted]) {
        if ([this.terms, this.strict, this.firm].some((terms) => terms.has(one))) return { length, key: one };
      }
      if (this.held.has(key) && parts.some((part) => !this.held.has(part))) return { length, key };
    }
    return { length: 1, key: words[start] };
  }

  /** The pages of a term: as it stands, by its root, as the beginning of a word, or read as the nearest known word. */
  async asked(term, unfinished) {
    const pages = await this.meant(term);
    if (pages.size) return { ...term, pages };
    if (this.strict.has(term.key)) return { ...term, pages, must: true };
    if (term.parts.length === 1 && !this.knows(term.key)) {
      const completed = await this.completed(term.key, unfinished ? 2 : 4);
      if (completed.size) return { ...term, pages: completed };
      for (const read of this.corrections(term.key)) {
        const found = await this.meant({ ...term, key: read.replace(" ", ""), parts: read.split(" ") });
        if (found.size) return { ...term, read, pages: found };
      }
    }
    return { ...term, pages };
  }

  async meant({ key, parts }) {
    const whole = await this.byWord(key);
    if (parts.length === 1) return whole;
    if (this.strict.has(key) || (this.firm.has(key) && whole.size) || whole.size >= PLENTY) return whole;
    const each = await Promise.all(parts.filter((part) => !this.stop.has(part)).map((part) => this.byWord(part)));
    const found = new Map(whole);
    for (const [page, weight] of each[0] ?? []) {
      const least = Math.min(weight, ...each.map((pages) => pages.get(page) ?? 0));
      if (least && !found.has(page)) found.set(page, least * 0.6);
    }
    return found;
  }

  async byWord(word) {
    const root = this.stemmer.root(word);
    const found = new Map(await this.pagesOf(root));
    if (root === word) return found;
    const near = this.index.chunkOf(word) === this.index.chunkOf(root); // else it would cost another file
    if (near || !found.size) {
      for (const [page, weight] of await this.pagesOf(word)) found.set(page, Math.max(weight, found.get(page) ?? 0));
    }
    return found;
  }

  pagesOf(word) {
    return this.size ? this.index.pages(word) : new Map();
  }

  knows(word) {
    const root = this.stemmer.root(word);
    return [word, root].some((one) => this.held.has(one) || this.real.has(one));
  }

  async completed(beginning, least) {
    if (beginning.length < least) return new Map();
    const words = this.strong.filter((word) => word.startsWith(beginning) && !this.apart(beginning, word));
    const found = new Map();
    for (const word of words.sort((one, two) => one.length - two.length).slice(0, COMPLETED)) {
      for (const [page, weight] of await this.pagesOf(word)) found.set(page, Math.max(weight * 0.8, found.get(page) ?? 0));
    }
    return found;
  }

  corrections(word) {
    const near = nearest(word, [this.strong, this.weak], (one, two) => this.apart(one, two));
    for (let cut = 3; cut <= word.length - 3 && !near.length; cut += 1) {
      const [one, two] = [word.slice(0, cut), word.slice(cut)];
      if (this.held.has(one) && this.held.has(two)) near.push(`${one} ${two}`);
    }
    return near;
  }

  apart(one, two) {
    const roots = [this.stemmer.root(one), this.stemmer.root(two)];
    return [[one, two], roots, [one, roots[1]], [roots[0], two]].some(
      ([a, b]) => this.pairs.has(`${a}/${b}`) || this.pairs.has(`${b}/${a}`),
    );
  }
}

const nothing = () => ({ results: [], mentions: 0, read: [], whole: true });
const digits = (words) => words.join("").replace(/\D/g, "").length;

/** The results that are about the terms, then those that only mention one of them; `mentions` says how many those are. */
function parted(results, terms) {
  const weights = ({ page }) => terms.map(({ pages }) => pages.get(page));
  if (!results.some((result) => weights(result).every((weight) => weight > MENTIONED[1]))) return { results, mentions: 0 };
  const mentioned = (result) =>
    weights(result).some((weight) => weight <= LEAST || (weight > MENTIONED[0] && weight <= MENTIONED[1]));
  const mentions = results.filter(mentioned);
  return { results: [...results.filter((result) => !mentioned(result)), ...mentions], mentions: mentions.length };
}

/** The pages that have every one of `terms`, the best first; `all` may name more that count. */
function ranked(terms, size, all = terms) {
  const [rarest, ...others] = [...terms].sort((one, two) => one.pages.size - two.pages.size);
  const both = [...rarest.pages.keys()].filter((page) => others.every(({ pages }) => pages.has(page)));
  return scored(both, all, size);
}

/** The pages that have the most of the terms. */
function most(terms, size) {
  const pages = [...new Set(terms.flatMap((term) => [...term.pages.keys()]))];
  const all = scored(pages, terms, size);
  const best = Math.max(...all.map(({ met }) => met));
  return all.filter(({ met }) => met === best);
}

function scored(pages, terms, size) {
  const rare = terms.map((term) => Math.log(1 + size / term.pages.size));
  const results = pages.map((page) => {
    const weights = terms.map((term) => term.pages.get(page) ?? 0);
    const score = weights.reduce((sum, weight, term) => sum + (rare[term] * weight) / HEAVIEST, 0);
    return { page, score, met: weights.filter(Boolean).length };
  });
  return results.sort((one, two) => two.score - one.score || one.page - two.page);
}
