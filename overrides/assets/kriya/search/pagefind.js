// Reads the index that Pagefind wrote: which pages hold a word, and how much it weighs there.
// Pagefind's own runtime does much more and weighs 80 KB; at 10,000 products it alone would take half of what a first
// search may read. Its files are gzipped CBOR, the same in all of 1.5 (`tests/search/test_index.py` holds the form).

const MARK = 12; // every file begins with "pagefind_dcd"
const PLAIN_WEIGHT = 24; // of a word that bears no weight
const text = new TextDecoder();

export class PagefindIndex {
  /** @param {(name: string) => Promise<ArrayBuffer>} read gives a file of the index's folder */
  constructor(read) {
    this.read = read;
    this.files = new Map();
  }

  async open(name) {
    const [, pages, chunks, filters] = decoded(await unpacked(await this.read(name)));
    this.hashes = pages.map(([hash]) => hash);
    this.chunks = chunks;
    this.filters = new Map(filters);
    return this;
  }

  /** The name of the file that holds `word`; undefined where there is no such word.
   *  A file's first and last word are only told by as many letters as set them apart from those of the files beside it. */
  chunkOf(word) {
    let [low, high] = [0, this.chunks.length]; // the last file whose first word comes before it, or is it
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.chunks[middle][0] > word) high = middle;
      else low = middle + 1;
    }
    const [, to, hash] = this.chunks[low - 1] ?? ["", ""];
    return word <= to || (to && word.startsWith(to)) ? hash : undefined;
  }

  /** The pages with `word`, each with the word's weight there. */
  async pages(word) {
    const chunk = this.chunkOf(word);
    return (chunk && (await this.words(chunk)).get(word)) || new Map();
  }

  words(chunk) {
    return this.file(`index/${chunk}.pf_index`, (values) => new Map(values[0].map(([word, pages]) => [word, weights(pages)])));
  }

  /** For each value of a filter, the pages that have it. */
  filter(name) {
    return this.file(`filter/${this.filters.get(name)}.pf_filter`, ([, values]) => new Map(values));
  }

  /** What a result shows. */
  shown(page) {
    return this.file(`fragment/${this.hashes[page]}.pf_fragment`, (values) => values, JSON.parse);
  }

  async file(name, made, read = undefined) {
    if (!this.files.has(name)) {
      const values = this.read(name).then(unpacked).then((bytes) => (read ? read(text.decode(bytes)) : decoded(bytes)));
      this.files.set(name, values.then(made));
      this.files.get(name).catch(() => this.files.delete(name)); // a lost connection may come back
    }
    return this.files.get(name);
  }
}

function weights(pages) {
  const found = new Map();
  let page = 0;
  for (const [step, places] of pages) {
    page += step;
    if (places.length) found.set(page, places[0] < 0 ? -places[0] - 1 : PLAIN_WEIGHT);
  }
  return found;
}

async function unpacked(bytes) {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer()).subarray(MARK);
}

/** The value of CBOR bytes, as far as Pagefind uses CBOR: numbers, texts and lists. */
function decoded(bytes) {
  let at = 0;
  const size = (low) => {
    if (low < 24) return low;
    let value = 0;
    for (let left = 1 << (low - 24); left; left -= 1) value = value * 256 + bytes[at++];
    return value;
  };
  const value = () => {
    const sign = bytes[at++];
    const count = size(sign & 31);
    switch (sign >> 5) {
      case 0: return count;
      case 1: return -1 - count;
      case 3: return text.decode(bytes.subarray(at, (at += count)));
      case 4: return Array.from({ length: count }, value);
      default: throw new Error("this is no index of Pagefind 1.5");
    }
  };
  return value();
}
