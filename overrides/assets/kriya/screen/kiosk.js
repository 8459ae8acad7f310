// What visitors browse who touch the screen: the crafts of the show, in one page without any link. What leads out of
// it is a QR code for their own telephone.

import { made, partsOf, put } from "./texts.js";

export class Kiosk {
  #element;
  #data;
  #pictures;
  #parts = {};
  #craft = {};
  #cards = [];
  #shown = -1; // the craft, or none: the list
  #language = 0;
  #ended;

  /** *ended* is called when a visitor goes back to the show. */
  constructor(element, data, pictures, ended) {
    this.#element = element;
    this.#data = data;
    this.#pictures = pictures;
    this.#ended = ended;
    for (const name of ["back", "language", "end", "list", "title", "craft", "pictures", "story", "facts", "codes"]) {
      this.#parts[name] = element.querySelector(`[data-kiosk-${name}]`);
    }
    this.#craft = partsOf(this.#parts.craft);
    this.#parts.back.addEventListener("click", () => this.back());
    this.#parts.end.addEventListener("click", () => this.#ended());
    this.#parts.language.addEventListener("click", () => this.#speak((this.#language + 1) % data.languages.length));
    element.addEventListener("contextmenu", (event) => event.preventDefault()); // it leads out of the page
    element.addEventListener("dragstart", (event) => event.preventDefault());
  }

  get open() {
    return !this.#element.hidden;
  }

  /** Begin with the list, as every visitor finds it. */
  begin() {
    if (!this.#cards.length) this.#makeCards();
    this.#element.hidden = false;
    this.#shown = -1;
    this.#speak(0);
    this.#parts.title.focus({ preventScroll: true });
    scrollTo({ top: 0, behavior: "instant" });
  }

  /** Leave nothing of this visitor behind. */
  close() {
    this.#element.hidden = true;
    this.#shown = -1;
    this.#speak(0);
    document.activeElement?.blur();
    getSelection().removeAllRanges();
    scrollTo({ top: 0, behavior: "instant" });
  }

  /** One step back: from a craft to the list, from the list to the show. */
  back() {
    if (this.#shown < 0) return this.#ended();
    const card = this.#cards[this.#shown];
    this.#turnTo(-1);
    card.button.focus({ preventScroll: true });
    card.button.scrollIntoView({ block: "center", behavior: "instant" });
  }

  #makeCards() {
    const list = this.#parts.list.querySelector("ul");
    this.#cards = this.#data.crafts.map((craft, number) => {
      const [item, button, image, name, maker, price, badge] = ["li", "button", "img", "b", "span", "span", "i"].map((tag) => made(tag));
      button.type = "button";
      button.className = "k-kiosk__card";
      badge.className = "k-badge";
      image.width = 400;
      image.height = 300;
      image.loading = "lazy";
      this.#pictures.show(image, craft.pictures[0]);
      button.append(image, badge, name, maker, price);
      button.addEventListener("click", () => this.#turnTo(number));
      item.append(button);
      return { item, button, name, maker, price, badge };
    });
    list.append(...this.#cards.map((card) => card.item));
  }

  #turnTo(number) {
    this.#shown = number;
    this.#write();
    if (number < 0) return;
    scrollTo({ top: 0, behavior: "instant" });
    this.#craft.name.focus({ preventScroll: true });
  }

  #speak(language) {
    this.#language = language;
    this.#write();
  }

  #write() {
    const language = this.#data.languages[this.#language];
    const words = this.#data.words[language];
    this.#element.lang = language;
    this.#parts.list.hidden = this.#shown >= 0;
    this.#parts.craft.hidden = this.#shown < 0;
    put(this.#parts.back, this.#shown < 0 ? "" : words.all);
    put(this.#parts.end, words.end);
    put(this.#parts.language, words.other);
    this.#parts.language.lang = this.#data.languages[(this.#language + 1) % this.#data.languages.length];
    put(this.#parts.title, this.#data.title[language]);
    this.#cards.forEach((card, number) => {
      const said = this.#data.crafts[number][language];
      for (const name of ["badge", "name", "maker", "price"]) put(card[name], said[name]);
    });
    if (this.#shown >= 0) this.#writeCraft(this.#data.crafts[this.#shown], language, words);
    else for (const part of ["pictures", "story", "facts", "codes"]) this.#parts[part].replaceChildren();
  }

  #writeCraft(craft, language, words) {
    const said = craft[language];
    for (const name of ["badge", "name", "maker", "place", "price", "summary"]) put(this.#craft[name], said[name]);
    put(this.#craft.madeBy, words.made_by);
    this.#parts.pictures.replaceChildren(...craft.pictures.map((picture, number) => this.#figure(picture, said.alts[number], words)));
    this.#parts.story.replaceChildren(...(said.story ?? []).map((text) => made("p", text)));
    this.#parts.facts.replaceChildren(...(said.facts ?? []).map(([label, text]) => {
      const row = made("div");
      row.append(made("dt", label), made("dd", text));
      return row;
    }));
    this.#parts.codes.replaceChildren(
      this.#code(craft.symbol, words.own, words.own_note),
      ...craft.ways.map((way, number) => this.#code(way, said.ways[number], words.ways_note)),
    );
  }

  #figure(picture, alt, words) {
    const figure = made("figure");
    const image = made("img");
    image.width = 1200;
    image.height = 900;
    this.#pictures.show(image, picture, alt);
    figure.append(image);
    if (picture.drawn) figure.append(made("figcaption", words.drawn));
    return figure;
  }

  #code(path, title, note) {
    const item = made("li");
    const image = made("img");
    image.width = image.height = 200;
    this.#pictures.symbol(image, path, title);
    const text = made("p");
    text.append(made("b", title), made("span", note));
    item.append(image, text);
    return item;
  }
}
