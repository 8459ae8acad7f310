// The catalogue without network. STATE, in the line before this one, is written by the build: the files of the shell
// and of the halls, each with a hash of its bytes.
//
// While there is network, everything comes from there, so that a page and its scripts are of one build; what is kept is
// for when there is none, or hardly any. What is kept belongs to one version of styles and scripts. A new version is
// fetched whole, halls included, before it takes over in one step; if that fails, the old one stays, whole as well.

const SCOPE = new URL(self.registration.scope);
const PREFIX = `kriya ${SCOPE.pathname} `; // other sites may lie on this host
const SHELL = `${PREFIX}shell ${STATE.version}`;
const PAGES = `${PREFIX}pages ${STATE.version}`;
const PARTS = `${PREFIX}parts ${STATE.version}`;
const HALL = `${PREFIX}hall `;
const MOST = { [PAGES]: 60, [PARTS]: 300 }; // entries that are kept of what was visited
const PATIENCE = 4000; // milliseconds after which what is kept is better than waiting
const DONE = new URL("?whole", SCOPE).href; // stands in the cache of a hall that is whole
const AT_ONCE = 4; // files that are fetched side by side

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(SCOPE.href) || request.headers.has("range")) return;
  event.respondWith(request.mode === "navigate" ? page(event) : part(event));
});
self.addEventListener("message", (event) => event.waitUntil(obey(event.data, event.ports[0])));

async function install() {
  await keep(SHELL, STATE.shell);
  for (const [name, hash] of await wholeHalls()) {
    if (STATE.halls[name] && STATE.halls[name] !== hash) await keepHall(name);
  }
  await self.skipWaiting();
}

async function activate() {
  const current = [SHELL, PAGES, PARTS, ...Object.entries(STATE.halls).map(([name, hash]) => `${HALL}${name} ${hash}`)];
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX));
  await Promise.all(names.filter((name) => !current.includes(name)).map((name) => caches.delete(name)));
  await self.registration.navigationPreload?.enable();
  await self.clients.claim();
}

/** The halls that were saved whole, each with the hash of what was saved. */
async function wholeHalls() {
  const found = [];
  for (const cache of await caches.keys()) {
    if (cache.startsWith(HALL) && (await (await caches.open(cache)).match(DONE))) found.push(cache.slice(HALL.length).split(" "));
  }
  return found;
}

async function keepHall(name, progress = () => {}) {
  const cache = `${HALL}${name} ${STATE.halls[name]}`;
  const list = await (await fetch(new URL(`luring/${name}.json`, SCOPE), { cache: "no-cache" })).json();
  if (list.hash !== STATE.halls[name]) throw new Error("another version"); // the worker of that version comes next
  await keep(cache, list.files, progress);
  await (await caches.open(cache)).put(DONE, new Response(""));
}

/** Put files into a cache; what lies there or elsewhere with the right bytes is not fetched again. */
async function keep(name, files, progress = () => {}) {
  const cache = await caches.open(name);
  let done = 0;
  const waiting = [...files];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [path, hash] = next;
      const url = new URL(path, SCOPE).href;
      if (!(await cache.match(url))) await cache.put(url, await rightAnswer(url, hash));
      done += 1;
      progress(done / files.length);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

async function rightAnswer(url, hash) {
  const ways = [() => caches.match(url), () => fetch(url), () => fetch(url, { cache: "reload" })];
  let answer;
  for (const way of ways) {
    answer = await way();
    if (answer?.ok && (await hashOf(answer.clone())) === hash) return answer;
  }
  if (!answer?.ok) throw new Error(`${url}: ${answer?.status}`);
  return answer; // the host changes what it sends
}

async function hashOf(answer) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", await answer.arrayBuffer()));
  return [...digest.slice(0, 8)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

async function page(event) {
  const url = new URL(event.request.url);
  const key = url.origin + url.pathname;
  try {
    return await newest(event, key, PAGES, async () => (await event.preloadResponse) ?? fetch(event.request));
  } catch {
    const inside = url.pathname.slice(SCOPE.pathname.length);
    const language = Object.keys(STATE.offline).find((folder) => folder && inside.startsWith(folder)) ?? "";
    const target = new URL(STATE.offline[language], SCOPE);
    target.searchParams.set("dari", url.pathname + url.search);
    return Response.redirect(target);
  }
}

async function part(event) {
  const { request } = event;
  const lasting = request.url.startsWith(new URL("media/", SCOPE).href); // its name changes with its bytes
  const kept = lasting && (await caches.match(request.url));
  if (kept) return kept;
  return newest(event, request.url, PARTS, () => fetch(request));
}

/** The answer of the network, which is kept; what was kept earlier where it fails or is slow. */
async function newest(event, key, cache, ask) {
  const kept = keptFor(key);
  const network = ask().then((answer) => {
    if (answer.status >= 500) throw new Error(answer.status);
    if (answer.ok && answer.type === "basic" && !answer.redirected) event.waitUntil(remember(cache, key, answer.clone()));
    return answer;
  });
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE)).then(async () => (await kept) ?? network);
  late.catch(() => {});
  try {
    return await Promise.race([network, late]);
  } catch (error) {
    const answer = await kept;
    if (answer) return answer;
    throw error;
  }
}

/** What is kept for an address: the page or file itself, or another copy of the same photo. */
async function keptFor(key) {
  for (const name of [PAGES, SHELL, PARTS]) {
    const answer = await caches.match(key, { cacheName: name });
    if (answer) return answer;
  }
  return (await caches.match(key)) ?? sibling(key);
}

async function sibling(key) {
  const photo = /^(.*\/media\/[^/]*?)(-\d+)?\.(avif|jpg)$/.exec(key);
  if (!photo) return undefined;
  for (const name of await caches.keys()) {
    if (!name.startsWith(PREFIX)) continue;
    const cache = await caches.open(name);
    const other = (await cache.keys()).find((request) => request.url.startsWith(`${photo[1]}-`) && request.url.endsWith(".avif"));
    if (other) return cache.match(other);
  }
  return undefined;
}

async function remember(name, key, answer) {
  try {
    const cache = await caches.open(name);
    await cache.delete(key); // what was visited last stands last
    await cache.put(key, answer);
    const keys = await cache.keys();
    await Promise.all(keys.slice(0, Math.max(0, keys.length - MOST[name])).map((old) => cache.delete(old)));
  } catch {
    // The device is full: nothing more is kept.
  }
}

/** Save a hall, or give its room back, for the page that asks; tell it how far it is. */
async function obey({ save, drop }, port) {
  try {
    if (save) await keepHall(save, (part) => port.postMessage({ part }));
    for (const name of drop ? await caches.keys() : []) if (name.startsWith(`${HALL}${drop} `)) await caches.delete(name);
    port.postMessage({ done: true });
  } catch (error) {
    port.postMessage({ failed: error.name === "QuotaExceededError" ? "full" : "network" });
  }
}
