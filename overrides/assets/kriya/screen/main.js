// A screen in a hall: the show, the kiosk that it becomes when it is touched, and the way back after a minute's rest.

import { stayAwake } from "./awake.js";
import { Kiosk } from "./kiosk.js";
import { Pictures } from "./pictures.js";
import { Show } from "./show.js";
import { put } from "./texts.js";

const REST = 60_000; // milliseconds without a touch after which the visitor has gone
const TOOLS = 5000; // milliseconds that the show's buttons stay
const AGAIN = 60_000; // milliseconds after which what could not be fetched is tried again

const source = document.querySelector("[data-screen]");
const data = JSON.parse(source.textContent);
const pictures = new Pictures(source.dataset.root, neededWidth());
const stage = document.querySelector("[data-show]");
const tools = document.querySelector("[data-show-tools]");
const pause = document.querySelector("[data-show-pause]");
const full = document.querySelector("[data-screen-full]");

document.querySelector("[data-screen-plain]").remove();
document.body.classList.add("k-screen");
const show = new Show(stage, data, pictures);
const kiosk = new Kiosk(document.querySelector("[data-kiosk]"), data, pictures, endVisit);
let rest = 0;
let quiet = 0;

put(document.querySelector("[data-show-title]"), data.title[data.languages[0]]);
stage.addEventListener("click", (event) => tools.contains(event.target) || beginVisit());
document.querySelector("[data-show-browse]").addEventListener("click", beginVisit);
document.querySelector("[data-show-next]").addEventListener("click", () => show.step(1));
pause.addEventListener("click", () => setPaused(!show.paused));
for (const sign of ["pointerdown", "pointermove", "keydown", "wheel", "scroll", "touchmove"]) {
  addEventListener(sign, stirred, { passive: true, capture: true });
}
addEventListener("keydown", (event) => !event.ctrlKey && !event.metaKey && !event.altKey && onKey(event));
full.hidden = !document.fullscreenEnabled;
full.addEventListener("click", toggleFull);
document.addEventListener("fullscreenchange", () => (full.textContent = document.fullscreenElement ? full.dataset.leave : full.dataset.enter));

stayAwake();
show.start();
stirred();
holdAll();

/** How wide the largest picture stands, in the pixels of this screen: cut to a frame, so by its height as well. */
function neededWidth() {
  const across = Math.max(screen.width, screen.height);
  return Math.min(across * devicePixelRatio * 0.66, 1920);
}

/** Fetch the show's pictures first, then all others; what is missing when the network goes away comes when it is back. */
async function holdAll() {
  if (location.protocol === "file:") return; // they lie beside the page
  const first = data.crafts.flatMap((craft) => [pictures.fitting(craft.pictures[0]), craft.symbol]);
  const others = data.crafts.flatMap((craft) => [...craft.pictures.slice(1).map((one) => pictures.fitting(one)), ...craft.ways]);
  const whole = (await pictures.hold(first)) && (await pictures.hold(others));
  if (!whole) setTimeout(holdAll, AGAIN);
}

function beginVisit() {
  show.stop();
  kiosk.begin();
  stirred();
}

function endVisit() {
  clearTimeout(rest);
  kiosk.close();
  setPaused(false);
  show.start();
}

/** Somebody is there: the visit goes on, the buttons of the show can be seen. */
function stirred() {
  clearTimeout(rest);
  clearTimeout(quiet);
  stage.classList.remove("k-show--quiet");
  if (kiosk.open) rest = setTimeout(endVisit, REST);
  else quiet = setTimeout(() => tools.matches(":focus-within") || stage.classList.add("k-show--quiet"), TOOLS);
}

function setPaused(paused) {
  show.paused = paused;
  pause.textContent = paused ? pause.dataset.play : pause.dataset.pause;
}

function toggleFull() {
  const done = document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen();
  done.catch(() => {}); // the device may not want it
}

function onKey(event) {
  if (event.key === "f") return toggleFull();
  if (kiosk.open) {
    if (event.key === "Escape") kiosk.back();
    return;
  }
  if (event.key === "ArrowRight") show.step(1);
  else if (event.key === "ArrowLeft") show.step(-1);
  else if (event.target.closest?.("button")) return; // the button has its own keys
  else if (event.key === " ") setPaused(!show.paused);
  else if (event.key === "Enter") beginVisit();
  else return;
  event.preventDefault();
}
