{
  const links = [...document.querySelectorAll("a.main")];
  const near = { in: "id", ms: "id", jv: "id", su: "id" };
  let chosen = "";
  try {
    chosen = localStorage.getItem("kriya-language") || "";
  } catch {
    // Storage is switched off.
  }
  const spoken = [chosen, ...navigator.languages].map((tag) => tag.toLowerCase().split("-")[0]);
  const wanted = spoken.map((tag) => links.find((link) => link.hreflang === (near[tag] || tag)));
  location.replace(wanted.find(Boolean) || links.at(-1)); // the link's own address: what stands after ? stays behind
}
