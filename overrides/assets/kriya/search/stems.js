// Words to their roots, by the table of rules that kriya/search/stems.py also follows.

export class Stemmer {
  constructor(rules, known, irregular) {
    const ready = (list) => list.map(([pattern, instead, least]) => [new RegExp(pattern), instead, least]);
    this.rules = Object.fromEntries(
      Object.entries(rules).map(([name, list]) => [name, name === "around" ? list.map(ready) : ready(list)]),
    );
    this.known = known;
    this.irregular = irregular;
  }

  root(word) {
    if (this.irregular.has(word)) return this.irregular.get(word);
    if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
    for (const shorter of [word, ...off(word, this.rules.clitics)]) {
      if (this.irregular.has(shorter)) return this.irregular.get(shorter);
      const roots = [...this.bare(shorter)].filter((root) => this.known.has(root));
      if (roots.length) {
        const best = roots.reduce((least, root) => (root.length < least.length ? root : least));
        return this.irregular.get(best) ?? best;
      }
      if (shorter !== word && this.known.has(shorter)) return shorter;
    }
    return [...off(word, this.rules.english)].find((root) => this.known.has(root)) ?? word;
  }

  *bare(word) {
    for (const [prefix, suffix] of this.rules.around) {
      for (const left of off(word, [prefix])) yield* off(left, [suffix]);
    }
    for (const left of off(word, this.rules.prefixes)) {
      yield left;
      yield* off(left, this.rules.withPrefix);
    }
    yield* off(word, this.rules.suffixes);
  }
}

function* off(word, rules) {
  for (const [pattern, instead, least] of rules) {
    if (!pattern.test(word)) continue;
    const left = word.replace(pattern, instead);
    if (left.length >= least) yield left;
  }
}
