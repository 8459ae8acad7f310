// The pieces of the visitor's list: a maker with what was kept of theirs, and one way to ask for all of it.

import { unveiled } from "./contact.js";

export function groupElement(group, words, places) {
  const section = make("section", { className: "k-wish-group" });
  const asked = group.filter((entry) => entry.asked);
  section.append(head(group[0], words, places), itemList(group, words, places));
  if (asked.length) section.append(ways(asked, words, places));
  return section;
}

function head({ maker, gone }, words, places) {
  const header = make("header", { className: "k-wish-group__head" });
  const title = make("h2");
  if (gone) title.textContent = words.gone;
  else title.append(named(maker.name, maker.url && new URL(maker.url, places.home), `maker-${maker.url}`));
  const lines = gone ? [words.gone_note] : [maker.place, maker.note];
  header.append(title, ...lines.filter(Boolean).map((line) => make("p", { className: "k-note", textContent: line })));
  return header;
}

function itemList(group, words, places) {
  const list = make("ul", { className: "k-wishes" });
  list.append(...group.map((entry) => item(entry, words, places)));
  return list;
}

function item(entry, words, places) {
  const { code, name, image, url } = entry;
  const line = make("li", { className: "k-wish" });
  if (image) {
    line.append(make("img", { src: new URL(image, places.root), alt: "", width: 96, height: 96, loading: "lazy" }));
  }
  const text = make("div", { className: "k-wish__text" });
  const title = make("h3");
  title.append(named(name, url && new URL(url, places.home), `name-${code}`));
  const facts = [words.code.replace("{code}", code), entry.price].filter(Boolean);
  text.append(title, make("p", { textContent: facts.join(" · ") }));
  if (entry.state) text.append(make("span", { className: "k-badge", textContent: entry.state }));
  if (url) text.append(make("p", { className: "k-wish__address", textContent: new URL(url, places.published) }));
  line.append(text, removal(code, name.text, words));
  return line;
}

function removal(code, name, words) {
  const button = make("button", { type: "button", className: "k-tool", textContent: "×", title: words.remove });
  button.setAttribute("aria-label", words.remove_named.replace("{name}", () => name));
  Object.assign(button.dataset, { remove: code, name, key: `remove-${code}` });
  return button;
}

// One message for all of a maker's products where the maker can be sent one; else its text, to be sent by hand.
function ways(asked, words, places) {
  const { message, url } = asked[0].maker;
  const text = messageText(asked, words, places);
  const buttons = make("p", { className: "k-buttons" });
  if (message) {
    const href = unveiled(message).replace("{text}", () => encodeURIComponent(text));
    const label = asked.length === 1 ? words.send_one : words.send_many.replace("{count}", asked.length);
    const send = make("a", { className: "k-button k-button--main", href, textContent: label });
    send.rel = "noopener nofollow external";
    buttons.append(send);
    return buttons;
  }
  const copy = make("button", { type: "button", className: "k-button", textContent: words.copy });
  Object.assign(copy.dataset, { text, key: `copy-${url}` });
  buttons.append(copy);
  const reach = { className: "k-button k-button--quiet", textContent: words.reach };
  if (url) buttons.append(make("a", { ...reach, href: new URL(url, places.home) }));
  return buttons;
}

function messageText(asked, words, places) {
  const lines = asked.map(({ name, code, url }, index) => {
    const line = `${index + 1}. ${name.text} (${words.code.replace("{code}", code)})`;
    return url ? `${line}\n${new URL(url, places.published)}` : line;
  });
  return [words.message, ...lines, words.question].join("\n");
}

function named({ text, lang }, href, key) {
  const element = make(href ? "a" : "span", href ? { href, lang } : { lang });
  element.textContent = text;
  element.dataset.key = key;
  return element;
}

function make(name, properties = {}) {
  return Object.assign(document.createElement(name), properties);
}
