// The page for when there is no network: a way back to what was asked for, and the pages that this device has kept.

const place = document.querySelector("[data-kept]");
const root = new URL(place.dataset.root, location.href);
const home = new URL(place.dataset.home, location.href);
const own = place.dataset.own.split(" ");
const MOST = 60;

const wanted = new URLSearchParams(location.search).get("dari");
const again = document.querySelector("[data-again]");
const target = wanted && new URL(wanted, root);
if (target && target.origin === root.origin && target.pathname.startsWith(root.pathname)) {
  again.href = target.pathname + target.search;
  again.hidden = false;
}
list().catch(() => {}); // storage is switched off

async function list() {
  const entries = new Map();
  for (const name of await caches.keys()) {
    if (!name.startsWith(`kriya ${root.pathname} `)) continue;
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      if (entries.size < MOST && isPage(request.url) && !entries.has(request.url)) entries.set(request.url, await titleOf(await cache.match(request)));
    }
  }
  const links = [...entries].map(([url, title]) => {
    const link = Object.assign(document.createElement("a"), { href: url, textContent: title });
    const item = document.createElement("li");
    item.append(link);
    return item;
  });
  place.querySelector("ul").append(...links);
  place.hidden = links.length === 0;
}

/** A page in the language of this one. */
function isPage(url) {
  if (!url.startsWith(home.href) || !url.endsWith("/")) return false;
  const path = url.slice(root.href.length);
  return !own.includes(path) && !/(^|\/)layar\//.test(path) && (home.href !== root.href || !path.startsWith("en/"));
}

async function titleOf(answer) {
  const title = /<title>([^<]*)<\/title>/.exec(await answer.text())?.[1] ?? "";
  return new DOMParser().parseFromString(title, "text/html").documentElement.textContent.replace(/ – [^–]*$/, "");
}
