// The simple search of a stick: every page whose words begin as those that were typed, titles first.

(() => {
  "use strict";
  const MOST = 60; // results shown
  const form = document.querySelector("[data-kriya-search]");
  const status = document.querySelector("[data-kriya-status]");
  const results = document.querySelector("[data-kriya-results]");
  const root = form.dataset.bundle.replace(/pagefind\/$/, "");
  const english = document.documentElement.lang === "en";
  const fold = (text) => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
  const wordsOf = (text) => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

  const query = (new URLSearchParams(location.search).get("q") ?? "").slice(0, 200).trim();
  for (const field of document.querySelectorAll("input[name=q]")) field.value = query;
  if (query) show(find(wordsOf(query)));

  function find(asked) {
    if (!asked.length) return [];
    return window.kriyaPages
      .map((page) => ({ page, weight: weigh(page, asked) }))
      .filter(({ weight }) => weight > 0)
      .sort((one, other) => other.weight - one.weight)
      .map(({ page }) => page);
  }

  /** Every word that was asked for must be there: a whole one in the title weighs most. */
  function weigh([, title, line, , words], asked) {
    let sum = 0;
    for (const word of asked) {
      const weights = [[title, 6], [line, 2], [words, 1]].map(([text, weight]) => {
        const found = wordsOf(text);
        return found.includes(word) ? weight * 2 : found.some((one) => one.startsWith(word)) ? weight : 0;
      });
      const best = Math.max(...weights);
      if (!best) return 0;
      sum += best;
    }
    return sum;
  }

  function show(pages) {
    const count = pages.length;
    if (english) status.textContent = count ? `${count} results for “${query}”` : `Nothing matches “${query}”.`;
    else status.textContent = count ? `${count} hasil untuk “${query}”` : `Tidak ada yang cocok dengan “${query}”.`;
    results.append(...pages.slice(0, MOST).map(result));
  }

  function result([address, title, line, picture]) {
    const link = made("a", "k-result", "");
    link.href = root + address;
    const image = made("img", "", "");
    image.alt = "";
    image.width = image.height = 96;
    image.loading = "lazy";
    if (picture) image.src = root + picture;
    const text = made("span", "k-result__text", "");
    text.append(made("b", "", title), made("span", "k-result__excerpt", line));
    link.append(picture ? image : "", text);
    return link;
  }

  function made(name, className, text) {
    const element = document.createElement(name);
    if (className) element.className = className;
    element.textContent = text;
    return element;
  }
})();
