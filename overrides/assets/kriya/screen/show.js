// The show: one craft after the other, each in every language. It runs for days on two layers that take turns, one
// timer and the pictures it holds; nothing is made or thrown away while it runs.

import { partsOf, put } from "./texts.js";

const READ = 8000; // milliseconds that a craft stands in one language
const LONG = 60; // letters of a name that is set smaller

export class Show {
  #element;
  #data;
  #pictures;
  #layers;
  #front = 0;
  #turn = 0; // how many languages the craft was shown in
  #timer = 0;
  #paused = false;

  constructor(element, data, pictures) {
    this.#element = element;
    this.#data = data;
    this.#pictures = pictures;
    const slide = element.querySelector("[data-slide]");
    slide.after(slide.cloneNode(true));
    this.#layers = [...element.querySelectorAll("[data-slide]")].map((layer) => ({
      element: layer,
      said: layer.querySelector("[data-said]"),
      parts: partsOf(layer),
      craft: -1,
    }));
    this.#show(0);
  }

  get craft() {
    return this.#layers[this.#front].craft;
  }

  get paused() {
    return this.#paused;
  }

  set paused(paused) {
    this.#paused = paused;
    this.#wait();
  }

  start() {
    this.#element.hidden = false;
    this.#wait();
  }

  stop() {
    this.#element.hidden = true;
    clearTimeout(this.#timer);
  }

  /** Go some crafts on, or back. */
  step(by) {
    const count = this.#data.crafts.length;
    this.#show((this.craft + by + count) % count);
    this.#wait();
  }

  #wait() {
    clearTimeout(this.#timer);
    if (!this.#paused && !this.#element.hidden) this.#timer = setTimeout(() => this.#goOn(), READ);
  }

  #goOn() {
    if (this.#turn < this.#data.languages.length) this.#speak();
    else this.step(1);
    this.#wait();
  }

  #show(craft) {
    if (craft !== this.craft) {
      const back = this.#layers[1 - this.#front];
      if (back.craft !== craft) this.#fill(back, craft);
      this.#front = 1 - this.#front;
      for (const layer of this.#layers) {
        layer.element.classList.toggle("k-slide--on", layer === back);
        layer.element.ariaHidden = String(layer !== back);
      }
    }
    this.#turn = 0;
    this.#say(this.#layers[this.#front]);
    this.#turn = 1;
  }

  /** Say the craft in its next language, and make the next craft ready behind it. */
  #speak() {
    this.#say(this.#layers[this.#front]);
    this.#turn += 1;
    const next = (this.craft + 1) % this.#data.crafts.length;
    if (next !== this.craft) this.#fill(this.#layers[1 - this.#front], next);
  }

  #fill(layer, number) {
    const craft = this.#data.crafts[number];
    layer.craft = number;
    this.#pictures.show(layer.parts.picture, craft.pictures[0]);
    this.#pictures.symbol(layer.parts.symbol, craft.symbol);
    put(layer.parts.code, craft.code);
    this.#say(layer, this.#data.languages[0]);
  }

  #say(layer, language = this.#data.languages[this.#turn]) {
    const craft = this.#data.crafts[layer.craft];
    const words = this.#data.words[language];
    const { parts } = layer;
    for (const name of ["badge", "name", "maker", "place", "summary", "price"]) put(parts[name], craft[language][name]);
    put(parts.scan, words.scan);
    put(parts.drawn, craft.pictures[0].drawn ? words.drawn : "");
    parts.name.classList.toggle("k-slide__name--long", parts.name.textContent.length > LONG);
    layer.element.lang = language;
    layer.said.classList.toggle("k-slide__said--twin", this.#turn % 2 === 1); // its change begins the fade anew
  }
}
