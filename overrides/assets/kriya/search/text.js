// Text to words as the index holds them: small letters without accents, digits, nothing else. As in kriya/search/text.py.

export function wordsOf(text) {
  const apart = text.replace(/['’‘`´]/g, "").normalize("NFKD").replace(/\p{M}/gu, "");
  return apart.toLowerCase().match(/[a-z0-9]+/g) ?? [];
}
