// The street map in the place of a panel's drawing: Leaflet with OpenStreetMap's tiles. Loaded on a click only.

const TILES = "https://tile.openstreetmap.org/{z}/{x}/{y}.png";
const CREDIT = '© <a href="https://www.openstreetmap.org/copyright">OpenStreetMap contributors</a>';

async function leaflet() {
  await Promise.all([style(new URL("leaflet/leaflet.css", import.meta.url)), import("./leaflet/leaflet.js")]);
  return window.L;
}

function style(address) {
  return new Promise((resolve, reject) => {
    const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href: address, onload: resolve, onerror: reject });
    document.head.prepend(link); // before our own, which has the last word
  });
}

// Put a street map with *places* into *panel*; *complain* is told what fails later.
export async function openStreet(panel, places, words, complain) {
  const L = await leaflet();
  const drawing = panel.querySelector("svg");
  const box = document.createElement("div");
  box.className = "k-street";
  box.style.aspectRatio = drawing.getAttribute("viewBox").split(" ").slice(2).join("/");
  drawing.before(box);
  drawing.style.display = "none";
  panel.classList.add("is-street");
  const map = L.map(box, { zoomControl: false, maxZoom: 19 });
  map.attributionControl.setPrefix(false);
  L.control.zoom({ position: "bottomleft", zoomInTitle: words.zoomIn, zoomOutTitle: words.zoomOut }).addTo(map);
  map.on("popupopen", ({ popup }) => {
    popup.getElement().querySelector(".leaflet-popup-close-button").setAttribute("aria-label", words.closePopup);
  });
  map.fitBounds(places.map(point), { padding: [30, 30], maxZoom: 13 });
  L.tileLayer(TILES, { maxZoom: 19, attribution: CREDIT }).once("tileerror", () => complain(words.failed)).addTo(map);
  const pins = L.layerGroup().addTo(map);
  const byPlace = new Map();

  function draw() {
    pins.clearLayers();
    byPlace.clear();
    for (const place of places.filter((entry) => !entry.hidden)) {
      byPlace.set(place.id, pin(L, place).addTo(pins));
      for (const maker of place.querySelectorAll("li[data-at]:not([hidden])")) exactPin(L, maker).addTo(pins);
    }
  }

  function light(id) {
    for (const [key, marker] of byPlace) marker.getElement()?.classList.toggle("is-on", key === id);
  }

  function close() {
    map.remove();
    box.remove();
    drawing.style.display = "";
    panel.classList.remove("is-street");
  }

  draw();
  return { draw, light, close };
}

const point = (element) => element.dataset.at.split(",").map(Number);

function pin(L, place) {
  const name = place.querySelector("h3").textContent;
  const makers = [...place.querySelectorAll("li[data-crafts]:not([hidden])")];
  const real = makers.filter((maker) => !("sample" in maker.dataset)).length;
  const icon = L.divIcon({ className: real ? "k-pin" : "k-pin k-pin--sample", html: String(real || ""), iconSize: [28, 28] });
  return marker(L, point(place), icon, `${name}: ${place.querySelector("[data-kriya-held]").textContent}`, () => {
    const content = document.createElement("div");
    content.append(Object.assign(document.createElement("b"), { textContent: name }), list(makers));
    return content;
  });
}

function exactPin(L, maker) {
  const icon = L.divIcon({ className: "k-pin k-pin--exact", html: "", iconSize: [18, 18], iconAnchor: [0, 18] });
  return marker(L, point(maker), icon, maker.querySelector("a").textContent, () => list([maker]));
}

function marker(L, place, icon, name, content) {
  const made = L.marker(place, { icon, title: name, riseOnHover: true }).bindPopup(content, { minWidth: 160, maxWidth: 190 });
  made.on("add", () => made.getElement().setAttribute("aria-label", name));
  return made;
}

function list(makers) {
  const made = document.createElement("ul");
  made.append(...makers.map((maker) => maker.cloneNode(true)));
  return made;
}
