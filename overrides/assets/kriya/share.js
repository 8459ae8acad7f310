// The button that shares this page: the device's own way, else the address on the clipboard, else shown to be copied.

import { copied } from "./copy.js";
import { say } from "./notice.js";

const url = document.querySelector("link[rel=canonical]")?.href ?? location.href;

for (const button of document.querySelectorAll("[data-kriya-share]")) {
  button.hidden = false;
  button.addEventListener("click", () => share(button));
}

async function share(button) {
  if (navigator.share) {
    try {
      await navigator.share({ title: document.querySelector("h1").textContent, url });
      return;
    } catch (error) {
      if (error.name === "AbortError") return; // the visitor thought better of it
    }
  }
  const done = await copied(url, button.parentElement, button.dataset.label);
  say(done ? button.dataset.copied : button.dataset.shown);
}
