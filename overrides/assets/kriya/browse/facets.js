// The boxes to tick: made of the links that stand there without a script, so that nothing moves when they change.

const LONG = 10; // a facet with more values shows only its first ones, as pages/facets.py has it
const FIRST = 8;

export class Facets {
  // `changed` is called with a facet's name, a value, and whether it was ticked.
  constructor(form, words, format, changed) {
    this.form = form;
    this.all = [...form.querySelectorAll("[data-facet]")].map((element) => {
      const facet = new Facet(element, words, format);
      element.addEventListener("change", ({ target }) => changed(facet.name, target.value, target.checked));
      return facet;
    });
    form.addEventListener("submit", (event) => event.preventDefault());
  }

  // Maps the name of each facet to the set of its values.
  get known() {
    return new Map(this.all.map((facet) => [facet.name, new Set(facet.entries.map((entry) => entry.value))]));
  }

  label({ facet, value }) {
    return this.all.find((other) => other.name === facet).entries.find((entry) => entry.value === value).label;
  }

  tick(picks) {
    for (const facet of this.all) facet.tick(new Set(picks.filter((p) => p.facet === facet.name).map((p) => p.value)));
  }

  count(counts) {
    for (const facet of this.all) facet.count(counts.get(facet.name));
  }
}

class Facet {
  constructor(element, words, format) {
    this.element = element;
    this.words = words;
    this.format = format;
    this.name = element.dataset.facet;
    this.picked = element.querySelector("[data-picked]");
    this.entries = [...element.querySelectorAll("[data-value]")].map((item) => entryOf(item, this.name));
    this.expanded = false;
    this.more = this.#moreButton();
  }

  tick(values) {
    for (const entry of this.entries) entry.box.checked = values.has(entry.value);
    this.picked.textContent = values.size || "";
    if (values.size) this.element.open = true;
    this.#arrange();
  }

  count(counts) {
    for (const entry of this.entries) {
      const count = counts.get(entry.value) ?? 0;
      if (count !== entry.count) {
        entry.count = count;
        entry.counted.textContent = this.format(count);
      }
      entry.box.disabled = count === 0 && !entry.box.checked;
    }
    this.#arrange();
  }

  // Shows the first values of a long facet: those that are ticked, and then those that would find the most.
  #arrange() {
    if (this.entries.length <= LONG) return;
    const ranked = [...this.entries].sort((a, b) => b.box.checked - a.box.checked || b.count - a.count);
    const ticked = ranked.filter((entry) => entry.box.checked).length;
    const shown = new Set(this.expanded ? ranked : ranked.slice(0, Math.max(FIRST, ticked)));
    for (const entry of this.entries) entry.item.hidden = !shown.has(entry);
    const hidden = this.entries.length - shown.size;
    this.more.textContent = this.expanded ? this.words.fewer : this.words.more.replace("{count}", this.format(hidden));
    this.more.hidden = !this.expanded && hidden === 0;
    this.more.setAttribute("aria-expanded", this.expanded);
  }

  // Makes a button of the link to the page with all values.
  #moreButton() {
    const link = this.element.querySelector("[data-more]");
    if (!link) return undefined;
    const button = document.createElement("button");
    button.type = "button";
    button.className = link.className;
    button.textContent = link.textContent;
    button.addEventListener("click", () => {
      this.expanded = !this.expanded;
      const unseen = this.entries.filter((entry) => entry.item.hidden);
      this.#arrange();
      if (this.expanded) unseen.find((entry) => !entry.box.disabled)?.box.focus();
    });
    link.replaceWith(button);
    return button;
  }
}

function entryOf(item, facet) {
  const label = item.querySelector("[data-label]");
  const counted = item.querySelector("[data-count]");
  const box = document.createElement("input");
  box.type = "checkbox";
  box.name = facet;
  box.value = item.dataset.value;
  box.autocomplete = "off"; // the address says what is ticked, not the browser's memory
  const wrapper = document.createElement("label");
  wrapper.className = "k-facet__entry";
  wrapper.append(box, label, counted);
  item.replaceChildren(wrapper);
  return { value: box.value, item, box, label, counted, count: Number(counted.dataset.count) };
}
