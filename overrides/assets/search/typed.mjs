/* Russian typed in Latin letters: by the keys of a Russian keyboard ("vfccf;"), or by sound ("massazh"). */

const KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
const LETTERS = "йцукенгшщзхъфывапролджэячсмитьбюё";
/** Longer sounds first. */
const SOUNDS = [
  ["shch", "щ"], ["sch", "щ"], ["zh", "ж"], ["kh", "х"], ["ts", "ц"], ["ch", "ч"], ["sh", "ш"],
  ["yo", "ё"], ["jo", "ё"], ["yu", "ю"], ["ju", "ю"], ["ya", "я"], ["ja", "я"], ["iy", "ий"],
  ..."aа bб vв wв gг dд eе zз iи jй kк lл mм nн oо pп rр sс tт uу fф hх cц yы 'ь".split(" ").map((pair) => [...pair]),
];

const byKey = (text) => [...text].map((key) => LETTERS[KEYS.indexOf(key)] ?? key).join("");
const bySound = (text) => SOUNDS.reduce((left, [from, to]) => left.replaceAll(from, to), text);

/**
 * What a query may have been meant to say, itself first.
 * @param {string} query
 * @param {string} language Of the page
 */
export function meant(query, language) {
  const text = query.toLowerCase();
  if (language !== "ru" || !/[a-z]/.test(text) || /\p{Script=Cyrillic}/u.test(text)) return [query];
  return [query, byKey(text), bySound(text)];
}
