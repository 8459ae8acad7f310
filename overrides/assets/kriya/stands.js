// The button that prints the stand list; without this script the browser's own menu does.

const button = document.querySelector("[data-kriya-print]");
button.hidden = false;
button.addEventListener("click", () => print());
