// What the header does besides leading on: the chosen language, the switch between light and dark, the menu on a narrow screen, and the search.

const button = document.querySelector("[data-kriya-theme]");
const dark = () => document.body.dataset.mdColorScheme === "slate";

button.hidden = false;
button.setAttribute("aria-pressed", dark());
button.addEventListener("click", () => {
  const theme = dark() ? "light" : "dark";
  document.body.dataset.mdColorScheme = theme === "dark" ? "slate" : "default";
  button.setAttribute("aria-pressed", theme === "dark");
  try {
    localStorage.setItem("kriya-theme", theme);
  } catch {
    // Storage is switched off; the choice holds for this page.
  }
});

// Whoever changes the language has chosen it: a scanned code then opens in it.
for (const link of document.querySelectorAll("[data-kriya-language]")) {
  link.addEventListener("click", () => {
    try {
      localStorage.setItem("kriya-language", link.dataset.kriyaLanguage);
    } catch {
      // Storage is switched off.
    }
  });
}

// Where the menu scrolls sideways, the entry of this page must not be the one out of view.
const menu = document.querySelector(".k-menu");
const current = menu.querySelector("[aria-current]");
if (current) menu.scrollLeft = current.offsetLeft - (menu.clientWidth - current.offsetWidth) / 2;

// The search leads to its results; without this script it leads to a list of everything by letter.
const search = document.querySelector(".k-header .k-search");
search.action = search.dataset.results;
const begin = () => import("./search/field.js").catch(() => {}); // the page of results still works
search.elements.q.addEventListener("focus", begin, { once: true });
if (document.activeElement === search.elements.q) begin();
