// All products as columns of small numbers: which of them fit a choice, how many would, and in which order they stand.
// scripts/kriya/pages/browse.py writes what is read here. Nothing is read before it is needed, and nothing twice.

export class Products {
  #index;
  #folder;
  #read = new Map();
  #orders = new Map();

  constructor(index, folder) {
    this.#index = index;
    this.#folder = folder;
  }

  async load() {
    this.columns ??= await this.#json(this.#index);
    return this;
  }

  // Returns which products have one of the chosen values in every facet where some are chosen, how many they are, and
  // how many fit each value together with the choices in all other facets.
  tally(picks) {
    const facets = Object.entries(this.columns.facets).map(([name, { values, sets, of }]) => {
      const chosen = picks.filter((pick) => pick.facet === name).map((pick) => values.indexOf(pick.value));
      const passes = sets.map((set) => !chosen.length || set.some((value) => chosen.includes(value)));
      return { name, values, sets, of, passes, found: new Uint32Array(sets.length) };
    });
    const fits = new Uint8Array(this.length);
    let total = 0;
    for (let product = 0; product < fits.length; product += 1) {
      const failed = failedFacet(facets, product);
      if (failed === MANY) continue;
      if (failed) {
        failed.found[failed.of[product]] += 1;
        continue;
      }
      fits[product] = 1;
      total += 1;
      for (const facet of facets) facet.found[facet.of[product]] += 1;
    }
    return { fits, total, counts: new Map(facets.map((facet) => [facet.name, countsOf(facet)])) };
  }

  // Returns the numbers of the fitting products from one place to another in an order.
  async pick(fits, sort, start, end) {
    const found = [];
    let place = 0;
    for (const product of await this.#order(sort)) {
      if (!fits[product]) continue;
      if (place >= end) break;
      if (place >= start) found.push(product);
      place += 1;
    }
    return found;
  }

  async cards(numbers) {
    const { chunk } = this.columns;
    const chunks = await Promise.all(
      numbers.map((number) => this.#json(new URL(`${Math.floor(number / chunk)}.json`, this.#folder))),
    );
    return numbers.map((number, place) => chunks[place][number % chunk]);
  }

  get length() {
    return this.columns.baru.length;
  }

  async #order(sort) {
    if (!this.#orders.has(sort)) {
      const ranks = await this.#ranks(sort);
      const keys = Float64Array.from({ length: this.length }, (_, product) => ranks(product) * this.length + product);
      this.#orders.set(sort, Uint32Array.from(keys.sort(), (key) => key % this.length));
    }
    return this.#orders.get(sort);
  }

  async #ranks(sort) {
    const { baru, facets } = this.columns;
    const price = facets.harga; // its sets stand in the order of prices; number 0 has no price and comes last
    const last = price.sets.length;
    if (sort === "baru") return (product) => baru[product];
    if (sort === "harga") return (product) => price.of[product] || last;
    if (sort === "harga-turun") return (product) => last - price.of[product];
    if (sort !== "nama") return () => 0;
    const names = await this.#json(new URL("nama.json", this.#folder));
    return (product) => names[product];
  }

  #json(address) {
    const name = String(address);
    if (!this.#read.has(name)) {
      const answer = fetch(name).then((response) => {
        if (!response.ok) throw new Error(`${response.status} ${name}`);
        return response.json();
      });
      answer.catch(() => this.#read.delete(name)); // asked for again the next time
      this.#read.set(name, answer);
    }
    return this.#read.get(name);
  }
}

const MANY = "many";

// Returns the only facet that a product fails, MANY where it fails several, undefined where it fails none.
function failedFacet(facets, product) {
  let failed;
  for (const facet of facets) {
    if (facet.passes[facet.of[product]]) continue;
    if (failed) return MANY;
    failed = facet;
  }
  return failed;
}

function countsOf({ values, sets, found }) {
  const counts = new Map(values.map((value) => [value, 0]));
  sets.forEach((set, number) => {
    for (const value of set) counts.set(values[value], counts.get(values[value]) + found[number]);
  });
  return counts;
}
