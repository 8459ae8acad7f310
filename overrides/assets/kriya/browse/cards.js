// A card as the template on the page draws it, filled with a product's values: text as text, addresses as attributes.

export function makeCard(template, card, { home, root, onRequest }) {
  const made = template.content.firstElementChild.cloneNode(true);
  const part = (name) => made.querySelector(`.k-card__${name}`);
  const [maker, place] = made.querySelectorAll(".k-card__line");
  made.classList.toggle("k-card--sample", Boolean(card.sample));
  if (card.wish) made.dataset.code = card.wish;
  else delete made.dataset.code;
  part("link").href = `${home}/${card.url}`;
  fillPicture(part("picture").querySelector("picture"), card.picture, root);
  fill(made.querySelector(".k-badge"), card.badge);
  fill(part("name"), card.name);
  fill(maker, card.maker);
  fill(place.querySelector(".k-card__near"), card.near && `${card.near}, `);
  place.lastChild.data = card.regency;
  fill(part("price"), card.price);
  part("price").classList.toggle("k-card__price--quiet", card.price === onRequest);
  return made;
}

// The picture is asked for once the words are painted: reading two dozen of them would keep the words waiting.
function fillPicture(element, picture, root) {
  const [source, image] = [element.querySelector("source"), element.querySelector("img")];
  const address = (path) => `${root}/${path}`;
  for (const name of ["src", "alt", "style"]) image.removeAttribute(name);
  source.removeAttribute("srcset");
  image.width = picture.width;
  image.height = picture.height;
  if (picture.colour) image.style.backgroundColor = picture.colour;
  afterPaint(() => {
    if (picture.srcset) source.srcset = picture.srcset.map(([path, width]) => `${address(path)} ${width}w`).join(", ");
    else source.remove();
    image.alt = picture.alt;
    image.src = address(picture.src);
  });
}

const afterPaint = (act) => requestAnimationFrame(() => setTimeout(act));

// A text in the other language comes with the language that it is in.
function fill(element, text) {
  if (!text) {
    element.remove();
  } else if (text.lang) {
    const span = document.createElement("span");
    span.lang = text.lang;
    span.textContent = text.text;
    element.replaceChildren(span);
  } else {
    element.textContent = text;
  }
}
