/* The index of one language, made ready for searching: which word stands where, and how much it says there. */

import { makeWords } from "./words.mjs";

const DIGITS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const SHORT = 41;
const FAR = SHORT + 20 * DIGITS.length;
/** How much a word says in a title, as another name of a page or in one, in a heading, in first words, in a text. */
const SAYS = { title: 16, name: 15, names: 9, heading: 8, item: 4, first: 3, text: 1.5 };

/** @param {string} text Steps between rising numbers, written by search_index.py */
function* numbers(text) {
  for (let at = 0, last = -1; at < text.length; at++) {
    for (; text[at] === "Z"; at++) last += FAR;
    let step = DIGITS.indexOf(text[at]);
    if (step >= SHORT) step = SHORT + (step - SHORT) * DIGITS.length + DIGITS.indexOf(text[++at]);
    last += step + 1;
    yield last;
  }
}

/** @param {string} text Terms that each begin like the one before */
function* terms(text) {
  let last = "";
  for (const [, same, rest] of text.matchAll(/([A-Z])([^A-Z]*)/g)) {
    last = last.slice(0, same.charCodeAt(0) - 65) + rest;
    yield last;
  }
}

/** Every place a result can lead to. A page begins with a place for its other names, which leads to its top. */
function* places(index) {
  const [ids, headings, texts] = [index.ids, index.headings, index.texts].map((all) => all.split("\n"));
  let part = 0;
  for (const [path, count, single] of index.pages) {
    const title = headings[part];
    const names = { path, id: "", title, heading: title, text: "", level: "", names: single };
    names.page = names;
    yield names;
    for (let level = "", end = part + count; part < end; part++) {
      const id = ids[part];
      if (path === "red-flags/") level = index.levels[id] ?? level;
      const place = { path, id, title, heading: headings[part], text: texts[part], level, page: names };
      names.top ??= place;
      yield place;
    }
  }
}

/** @param {string} address Where the index is */
export async function openShelf(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status}: ${address}`);
  const index = await answer.json();
  const { words, whole, stem } = await makeWords(index.rules);
  const all = [...places(index)];
  /** @type {Map<string, Map<number, number>>} stem -> number of the place -> how much it says there */
  const found = new Map();
  const put = (term, number, says) => {
    const at = found.get(term) ?? found.set(term, new Map()).get(term);
    at.set(number, Math.max(says, at.get(number) ?? 0));
  };
  const stop = new Set(index.rules.stop.split(" "));
  const tells = (word) => !stop.has(word) && !stop.has(stem(word));
  const telling = (text) => words(text).filter(tells).map(stem);
  all.forEach((place, number) => {
    if (place.page === place) {
      for (const term of place.names.split(" ")) if (term) put(term, number, SAYS.name);
      return;
    }
    for (const term of telling(place.text)) put(term, number, place.heading ? SAYS.first : SAYS.item);
    const heading = telling(place.heading);
    // A word says less among many others.
    for (const term of heading) put(term, number, (place.id ? SAYS.heading : SAYS.title) / (1 + heading.length / 8));
  });
  const texts = index.places.split(" ");
  let row = 0;
  for (const term of terms(index.terms)) {
    for (const number of numbers(texts[row++])) put(term, number, all[number].page === all[number] ? SAYS.names : SAYS.text);
  }
  return { index, words, whole, stem, tells, all, found };
}
