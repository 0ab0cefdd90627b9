/* From a text to its word stems: the same steps as hooks/plainback/writing/search_words.py; a test compares them. */

const LONGEST = 9;

/**
 * @param {{stemmer: string, spelling: string[][], stems: string[][]}} rules
 */
export async function makeWords(rules) {
  const { Stemmer } = await import(`./snowball/${rules.stemmer}.mjs`);
  const stemmer = new Stemmer();
  const known = new Map();
  const ready = (pairs) => pairs.map(([from, to]) => [new RegExp(from, "g"), to.replace(/\\(\d)/g, "$$$1")]);
  const spelling = ready(rules.spelling);
  const endings = ready(rules.stems);

  /** The words of a text, spelled plainly: no capitals, accents or apostrophes. */
  const words = (text) => {
    let plain = text.toLowerCase().normalize("NFD").replace(/и\u0306/g, "й");
    plain = plain.replace(/[\u0300-\u036f]/g, "").replaceAll("ß", "ss").replace(/['’‘ʼ`´]/g, "");
    plain = ` ${plain.replace(/[^\p{L}\p{N}]+/gu, " ").trim()} `;
    for (const [from, to] of spelling) plain = plain.replace(from, to);
    return plain.split(" ").filter(Boolean);
  };

  /** The whole stem of one plain word. */
  const whole = (word) => {
    if (!known.has(word)) {
      let cut = stemmer.stemWord(word).replace(/[\u0300-\u036f]/g, "");
      for (const [from, to] of endings) cut = cut.replace(from, to);
      known.set(word, cut.replace(/(\p{L})\1/gu, "$1"));
    }
    return known.get(word);
  };
  return { words, whole, stem: (word) => whole(word).slice(0, LONGEST) };
}

/**
 * How many letters differ: added, missing, changed or swapped with the next. Stops counting above `most`.
 * @param {string} one
 * @param {string} other
 * @param {number} most
 */
export function distance(one, other, most) {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before = [];
  let last = Array.from({ length: other.length + 1 }, (_, n) => n);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1];
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + !same);
      if (one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    if (Math.min(...row) > most) return most + 1;
    [before, last] = [last, row];
  }
  return last[other.length];
}
