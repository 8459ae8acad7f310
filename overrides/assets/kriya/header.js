// What the header does besides leading on: the switch between light and dark, and the menu on a narrow screen.

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

// Where the menu scrolls sideways, the entry of this page must not be the one out of view.
const menu = document.querySelector(".k-menu");
const current = menu.querySelector("[aria-current]");
if (current) menu.scrollLeft = current.offsetLeft - (menu.clientWidth - current.offsetWidth) / 2;
