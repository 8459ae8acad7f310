// The map's page: shows the makers of one craft, lights a point and its district together, and opens the street map.
// Everything is read from the list, which holds all of it, and works without this script but for what it adds.

const root = document.querySelector("[data-kriya-map]");
const form = document.querySelector("[data-kriya-map-filter]");
const status = document.querySelector("[data-kriya-map-status]");
const words = JSON.parse(document.getElementById("kriya-words").textContent);
const links = [...root.querySelectorAll("svg a")];
const places = [...root.querySelectorAll(".k-place")];

const target = (link) => link.getAttribute("href").slice(1);

// How much there is, in words: "3 makers · 1 example".
const said = (sort, count) => words[count === 1 ? `${sort}_one` : sort].replace("{count}", count);

function held(element) {
  const shown = [...element.querySelectorAll("li[data-crafts]:not([hidden])")];
  const samples = shown.filter((maker) => "sample" in maker.dataset).length;
  return { makers: shown.length - samples, samples };
}

function heldText({ makers, samples }) {
  return [makers && said("maker", makers), samples && said("example", samples)].filter(Boolean).join(" · ");
}

// The filter. The address holds the choice, so that it can be shared and kept.
function choose(craft) {
  for (const maker of root.querySelectorAll("li[data-crafts]")) {
    maker.hidden = craft !== "" && !maker.dataset.crafts.split(" ").includes(craft);
  }
  for (const place of places) {
    const found = held(place);
    place.hidden = !found.makers && !found.samples;
    place.querySelector("[data-kriya-held]").textContent = heldText(found);
    for (const more of place.querySelectorAll("details")) more.open = craft !== "";
  }
  for (const regency of root.querySelectorAll(".k-regency")) {
    regency.hidden = craft !== "" && !regency.querySelector(".k-place:not([hidden])");
    const empty = regency.querySelector(".k-regency__empty");
    if (empty) empty.hidden = craft !== "";
  }
  links.forEach(resize);
  status.textContent = craft ? summary() : "";
  for (const street of streets.values()) street.draw();
}

function summary() {
  const all = held(root);
  const count = places.filter((place) => !place.hidden).length;
  return all.makers || all.samples ? `${heldText(all)} · ${said("district", count)}` : words.none;
}

// A point's size follows pages/map/held.py.
function resize(link) {
  const { makers, samples } = held(document.getElementById(target(link)));
  link.classList.toggle("is-off", !makers && !samples);
  const circle = link.querySelector("circle");
  if (!circle) return;
  link.classList.toggle("k-point--sample", !makers);
  const most = Number(root.dataset.most);
  const radius = 4 + 8 * Math.sqrt(Math.min(Math.max(makers, 1), most) / most);
  circle.setAttribute("r", radius.toFixed(1));
  link.querySelector("text").setAttribute("y", (-radius - 5).toFixed(1));
}

function craftOfAddress() {
  const craft = new URLSearchParams(location.search).get("kategori") ?? "";
  return [...form.kategori.options].some((option) => option.value === craft) ? craft : "";
}

form.addEventListener("submit", (event) => event.preventDefault());
form.kategori.addEventListener("change", () => {
  const address = new URL(location.href);
  if (form.kategori.value) address.searchParams.set("kategori", form.kategori.value);
  else address.searchParams.delete("kategori");
  history.replaceState(null, "", address);
  choose(form.kategori.value);
});

// Light. A district that has its point on a close-up is also part of its regency's point.
function light(id) {
  const place = document.getElementById(id);
  const group = place?.closest(".k-regency")?.id;
  for (const link of links) {
    link.classList.toggle("is-on", target(link) === id || (Boolean(place) && target(link) === group));
  }
  for (const entry of places) entry.classList.toggle("is-on", entry.id === id);
  for (const street of streets.values()) street.light(id);
}

const lightAddress = () => light(location.hash.slice(1));
for (const begin of ["mouseover", "focusin"]) {
  root.addEventListener(begin, (event) => {
    const link = event.target.closest("svg a");
    const id = link ? target(link) : event.target.closest(".k-place")?.id;
    if (id) light(id);
  });
}
for (const end of ["mouseout", "focusout"]) root.addEventListener(end, lightAddress);
addEventListener("hashchange", lightAddress);

// The street map: nothing of it is asked for before the click.
const streets = new Map();
for (const panel of root.querySelectorAll("[data-kriya-panel]")) {
  panel.querySelector("[data-kriya-street]").addEventListener("click", () => toggleStreet(panel));
}

async function toggleStreet(panel) {
  const [button, note] = [panel.querySelector("[data-kriya-street]"), panel.querySelector(".k-sheet__street [role=status]")];
  const open = streets.get(panel);
  if (open) {
    open.close();
    streets.delete(panel);
  } else {
    button.disabled = true;
    try {
      const { openStreet } = await import("./street.js");
      const inside = places.filter((place) => place.closest(".k-regency").dataset.area === panel.dataset.kriyaPanel);
      streets.set(panel, await openStreet(panel, inside, words, (problem) => (note.textContent = problem)));
    } catch {
      note.textContent = words.failed;
    }
    button.disabled = false;
    button.focus();
  }
  button.textContent = streets.has(panel) ? words.close : words.open;
}

form.kategori.value = craftOfAddress();
choose(form.kategori.value);
lightAddress();
