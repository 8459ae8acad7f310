// The catalogue's own words that are nearest to one that it does not know, by what is often written for what in Indonesia.

const HABITS = [
  [/oe/g, "u"], [/dj/g, "j"], [/tj/g, "c"], [/nj/g, "ny"], [/sj/g, "sy"], [/^j(?=[aeo])/g, "y"], [/ph|v/g, "f"], [/x/g, "ks"],
  [/q|kh|ck/g, "k"], [/z/g, "s"], [/([tdbgj])h/g, "$1"], [/w(?=[^aeiou]|$)/g, "u"], [/y(?=[^aeiou]|$)/g, "i"], [/ie/g, "i"],
  [/(.)\1+/g, "$1"], [/^([^aeiou])e(?=[rl])/g, "$1"], [/([^aeiou])h$/g, "$1"],
];
const LENGTHS = [[3, 0], [5, 1], [Infinity, 2]]; // letters of a word, and how many of them may be wrong

/** The words of `lists`, the better lists first, that `word` may stand for; the nearest first. */
export function nearest(word, lists, apart, most = 3) {
  if (/\d/.test(word) || word.length < 3) return [];
  const folded = fold(word);
  const limit = wrong(word);
  const found = [];
  lists.forEach((list, place) => {
    for (const other of list) {
      if (other.length < 3 || Math.abs(other.length - word.length) > limit + 2) continue;
      const most = other.length > 4 ? limit : Math.min(limit, other.length - 3);
      const far = Math.min(distance(folded, fold(other), Math.min(most, wrong(folded))), distance(word, other, most));
      if (far > most || apart(word, other)) continue;
      const exact = Math.min(distance(word, other, 4), 5);
      found.push({ other, far: far + exact * 0.3 + place * 0.5 + (word[0] === other[0] ? 0 : 0.6) });
    }
  });
  found.sort((one, two) => one.far - two.far || (one.other < two.other ? -1 : 1));
  const near = found.filter(({ far }) => far <= found[0].far + 0.4);
  return [...new Set(near.map(({ other }) => other))].slice(0, most);
}

const wrong = (word) => LENGTHS.find(([length]) => word.length <= length)[1];

const folds = new Map();

export function fold(word) {
  if (!folds.has(word)) folds.set(word, HABITS.reduce((text, [habit, instead]) => text.replace(habit, instead), word));
  return folds.get(word);
}

/** How many letters are wrong, missing, too many or in the wrong order; infinitely many above `limit`. */
export function distance(one, two, limit) {
  if (Math.abs(one.length - two.length) > limit) return Infinity;
  let before = [];
  let last = Array.from({ length: two.length + 1 }, (_, place) => place);
  for (let row = 1; row <= one.length; row += 1) {
    const now = [row];
    for (let column = 1; column <= two.length; column += 1) {
      const same = one[row - 1] === two[column - 1];
      now[column] = Math.min(last[column] + 1, now[column - 1] + 1, last[column - 1] + (same ? 0 : 1));
      if (row > 1 && column > 1 && one[row - 1] === two[column - 2] && one[row - 2] === two[column - 1]) {
        now[column] = Math.min(now[column], before[column - 2] + 1);
      }
    }
    if (Math.min(...now) > limit) return Infinity;
    before = last;
    last = now;
  }
  return last[two.length] > limit ? Infinity : last[two.length];
}
