// Puts agenda entries where they belong today, which may be weeks after the site was built: what has begun is on, what has
// ended is over; what was called off has no last day and is over once it would have begun. The day is that of Yogyakarta, an hour behind Penajam, so that nothing is over before it is over.

const today = new Date().toLocaleDateString("sv-SE", { timeZone: "Asia/Jakarta" }); // Sweden writes 2026-11-24

function timing({ first, last }) {
  if (today < first) return "coming";
  return today <= last ? "on" : "past";
}

for (const entry of document.querySelectorAll("[data-first]")) {
  const now = timing(entry.dataset);
  entry.querySelector("[data-kriya-on]").hidden = now !== "on";
  const calendar = entry.querySelector("[data-kriya-calendar]");
  if (calendar) calendar.hidden = now === "past";
  const group = entry.closest("[data-group]");
  if (group?.dataset.group === "ahead") entry.hidden = now === "past"; // the home page shows only what lies ahead
  else if (group && group.dataset.group !== now) move(entry, group, document.querySelector(`[data-group="${now}"]`));
}

function move(entry, from, to) {
  if (!to) return;
  const list = to.querySelector(".k-events");
  list.append(entry);
  const sign = to.dataset.group === "past" ? -1 : 1; // what was: the latest first
  const byDay = (one, other) => sign * one.dataset.first.localeCompare(other.dataset.first);
  list.append(...[...list.children].sort(byDay));
  to.hidden = false;
  from.hidden = from.querySelector(".k-event") === null;
}
