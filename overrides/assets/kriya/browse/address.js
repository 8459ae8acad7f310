// The state of the list and the address that holds it: ?kategori=batik,anyaman&harga=50000-100000&urut=nama&halaman=2
// The same state always gives the same address. Whatever an address holds that the page does not know is passed over.

const SORT = "urut";
const PAGE = "halaman";

// `known` maps the name of each facet to the set of its values, in the order in which they stand on the page.
export function readAddress(search, known, sorts) {
  const given = new URLSearchParams(search);
  const picks = [];
  for (const [facet, values] of known) {
    const wanted = given.getAll(facet).flatMap((value) => value.split(","));
    for (const value of new Set(wanted)) if (values.has(value)) picks.push({ facet, value });
  }
  const sort = given.get(SORT) ?? "";
  const page = given.get(PAGE) ?? "";
  return { picks, sort: sorts.has(sort) ? sort : "", page: /^[1-9]\d{0,3}$/.test(page) ? Number(page) : 1 };
}

// Values are plain words and numbers, so that nothing needs to be encoded.
export function writeAddress({ picks, sort, page }, known) {
  const parts = [];
  for (const [facet, values] of known) {
    const chosen = new Set(picks.filter((pick) => pick.facet === facet).map((pick) => pick.value));
    if (chosen.size) parts.push(`${facet}=${[...values].filter((value) => chosen.has(value)).join(",")}`);
  }
  if (sort) parts.push(`${SORT}=${sort}`);
  if (page > 1) parts.push(`${PAGE}=${page}`);
  return parts.length ? `?${parts.join("&")}` : "";
}

export const isPlain = (state) => state.picks.length === 0 && !state.sort;
