// The photos of a page: dots that follow their row on a phone, and a viewer that shows one as large as the screen.
// Without this script each photo is a link to its file.

import { followPointers } from "./pointers.js";
import { Zoom } from "./zoom.js";

const STEP = 1.6; // how much larger one press of a button makes a photo
const DOUBLE = 300; // milliseconds between two taps that are one double tap
const TAPPED = 2.5; // how large a double tap makes a photo
const PAN = 80; // pixels that an arrow key moves an enlarged photo

const root = document.documentElement;
const gallery = document.querySelector("[data-kriya-gallery]");
const row = gallery.querySelector(".k-gallery__row");
const links = [...row.querySelectorAll("figure > a")];
const dots = [...gallery.querySelectorAll(".k-gallery__dots li")];

const viewer = document.querySelector("[data-kriya-viewer]");
const stage = viewer.querySelector(".k-viewer__stage");
const track = stage.firstElementChild;
const [count, heard] = viewer.querySelector(".k-viewer__count").children;
const [caption, credit] = viewer.querySelector(".k-viewer__caption").children;
const buttons = Object.fromEntries([...viewer.querySelectorAll("[data-do]")].map((button) => [button.dataset.do, button]));
const slides = links.map(() => element("div", "k-viewer__slide"));

let shown = 0; // number of the photo in the viewer
let opener; // the link with which it was opened
let zoom;
let lastTap = 0;

function markDot() {
  const way = row.scrollWidth - row.clientWidth;
  const now = way > 0 ? Math.round((row.scrollLeft / way) * (dots.length - 1)) : 0;
  dots.forEach((dot, number) => dot.classList.toggle("k-now", number === now));
}

function open(number) {
  opener = links[number];
  track.style.setProperty("--k-index", number); // while it is hidden, so that it does not glide there
  if (!viewer.open) {
    root.style.paddingRight = `${innerWidth - root.clientWidth}px`; // the scrollbar's room, so that nothing moves behind
    root.classList.add("k-viewing");
    viewer.showModal();
  }
  show(number);
}

function show(number) {
  shown = Math.min(links.length - 1, Math.max(0, number));
  zoom?.reset();
  track.style.setProperty("--k-index", shown);
  for (const near of [shown, shown + 1, shown - 1]) if (links[near]) fill(near);
  slides.forEach((slide, other) => slide.setAttribute("aria-hidden", other !== shown));
  zoom = new Zoom(slides[shown].querySelector("img"), markZoom);
  markZoom();
  describe();
}

/** Put a photo into its slide; the file that the page has already is seen until a larger one is there. */
function fill(number) {
  const link = links[number];
  if (slides[number].hasChildNodes()) return;
  slides[number].append(link.querySelector("picture, img").cloneNode(true));
  slides[number].lang = link.lang;
  const small = link.querySelector("img");
  const image = slides[number].querySelector("img");
  image.loading = "eager";
  image.draggable = false;
  image.style.setProperty("--k-ratio", small.getAttribute("width") / small.getAttribute("height"));
  image.style.setProperty("--k-width", `${small.getAttribute("width")}px`);
  if (small.complete && small.currentSrc) image.style.backgroundImage = `url("${small.currentSrc}")`;
  new Zoom(image);
}

/** Say which photo is shown, in words for who sees it and for who hears it. */
function describe() {
  const link = links[shown];
  const { alt } = link.querySelector("img");
  count.textContent = count.dataset.count.replace("{number}", shown + 1).replace("{total}", links.length);
  heard.textContent = `: ${alt}`;
  caption.textContent = alt;
  heard.lang = caption.lang = link.lang || root.lang;
  const owned = link.parentElement.querySelector("figcaption") ?? gallery.querySelector(".k-gallery__credit span");
  credit.replaceChildren(...(owned ? owned.cloneNode(true).childNodes : []));
  buttons.previous.setAttribute("aria-disabled", shown === 0);
  buttons.next.setAttribute("aria-disabled", shown === links.length - 1);
}

function markZoom() {
  stage.classList.toggle("k-viewer__stage--zoomed", zoom.scale > 1);
  buttons.out.setAttribute("aria-disabled", zoom.scale === 1);
  buttons.in.setAttribute("aria-disabled", !zoom.canGrow);
}

/** Where something happened, in pixels from the middle of the stage. */
function fromMiddle({ clientX, clientY }) {
  const box = stage.getBoundingClientRect();
  return [clientX - box.left - box.width / 2, clientY - box.top - box.height / 2];
}

function drag(pixels) {
  const end = (pixels > 0 && shown === 0) || (pixels < 0 && shown === links.length - 1);
  track.style.setProperty("--k-drag", `${end ? pixels / 4 : pixels}px`);
}

function element(name, className) {
  const made = document.createElement(name);
  made.className = className;
  return made;
}

const deeds = {
  close: () => viewer.close(),
  previous: () => show(shown - 1),
  next: () => show(shown + 1),
  in: () => zoom.by(STEP),
  out: () => zoom.by(1 / STEP),
};

const keys = {
  Home: () => show(0),
  End: () => show(links.length - 1),
  "+": deeds.in,
  "=": deeds.in,
  "-": deeds.out,
  0: () => zoom.reset(),
  ArrowLeft: () => (zoom.scale > 1 ? zoom.pan(PAN, 0) : deeds.previous()),
  ArrowRight: () => (zoom.scale > 1 ? zoom.pan(-PAN, 0) : deeds.next()),
  ArrowUp: () => zoom.pan(0, PAN),
  ArrowDown: () => zoom.pan(0, -PAN),
};

let dragged = 0; // pixels that the photos have been pulled aside
let beside = false; // whether the last touch was a tap beside the photo
followPointers(stage, {
  move(step) {
    stage.classList.add("k-viewer__stage--held");
    if (step.pointers > 1 || zoom.scale > 1) {
      dragged = 0;
      zoom.by(step.factor, ...fromMiddle(step));
      zoom.pan(step.dx, step.dy);
    } else {
      dragged += step.dx;
    }
    drag(dragged);
  },
  end({ time, tapped, ...place }) {
    stage.classList.remove("k-viewer__stage--held");
    const far = Math.abs(dragged) > stage.clientWidth / 5 || (Math.abs(dragged) > 30 && time < 250);
    if (far) show(shown - Math.sign(dragged));
    dragged = 0;
    drag(0);
    beside = tapped !== null && tapped.tagName !== "IMG";
    if (tapped && !beside) tap(place);
  },
});

/** Two quick taps enlarge a photo or make it fit again. */
function tap(place) {
  const now = performance.now();
  const twice = now - lastTap < DOUBLE;
  lastTap = twice ? 0 : now;
  if (twice && zoom.scale > 1) zoom.reset();
  else if (twice) zoom.by(TAPPED, ...fromMiddle(place));
}

stage.addEventListener("wheel", (event) => {
  event.preventDefault();
  const pixels = event.deltaY * (event.deltaMode ? 16 : 1);
  zoom.by(2 ** (-pixels / (event.ctrlKey ? 50 : 250)), ...fromMiddle(event));
}, { passive: false });

viewer.addEventListener("click", (event) => {
  const button = event.target.closest("[data-do]");
  // Not when the finger lifts: the click that follows would go to what lies behind.
  if (!button && beside) viewer.close();
  else if (button && button.getAttribute("aria-disabled") !== "true") deeds[button.dataset.do]();
});

viewer.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || !Object.hasOwn(keys, event.key)) return;
  event.preventDefault();
  keys[event.key]();
});

// An open viewer is an entry of the history, so that a phone's back button closes it and not the page.
viewer.addEventListener("close", () => {
  root.classList.remove("k-viewing");
  root.style.paddingRight = "";
  zoom.reset();
  opener.focus({ preventScroll: true });
  if (history.state?.photo !== undefined) history.back();
});

addEventListener("popstate", ({ state }) => {
  if (links[state?.photo]) open(state.photo);
  else viewer.close();
});

addEventListener("resize", () => viewer.open && zoom.reset());

links.forEach((link, number) => {
  link.setAttribute("aria-haspopup", "dialog");
  link.addEventListener("click", (event) => {
    if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    history.pushState({ photo: number }, "");
    open(number);
  });
});

viewer.classList.toggle("k-viewer--alone", links.length === 1);
track.append(...slides);
row.addEventListener("scroll", markDot, { passive: true });
markDot();
if (links[history.state?.photo]) open(history.state.photo);
