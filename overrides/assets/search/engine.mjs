/* What is found for some words, best first. An emergency comes before everything else. */

import { meant } from "./typed.mjs";
import { distance } from "./words.mjs";

const MOST = 10;
const MOST_OF_A_PAGE = 3;
const MOST_SIGNS = 3;
/** Pages that speak of everything, or quote what others say. */
const LESS = { "/": 0.7, "massage/claims/": 0.7, "about/": 0.7, "glossary/": 0.7 };
/** How well a term fits a word. */
const FITS = { same: 1, meaning: 0.75, beginning: 0.6, almost: 0.6, nearly: 0.4, part: 0.35 };

/** Short words are only the same if they have the same letters: "pian" is "pain", "gain" is not. */
function swapped(one, other) {
  return one.length > 3 && [...one].sort().join("") === [...other].sort().join("");
}

/** How well a word of the query stands for a word of a phrase. Only the last word may still be unfinished. */
function stands(choice, { word, whole, last }) {
  if (choice.startsWith("=")) return Number(word === choice.slice(1));
  if (whole === choice) return 1;
  if (last && word.length > Math.max(3, choice.length * 0.75) && choice.startsWith(word)) return 0.9;
  const alike = choice[0] === whole[0] && (whole.length > 4 && choice.length > 4 || swapped(whole, choice));
  const most = whole.length > 9 && choice.length > 9 ? 2 : 1;
  return alike && distance(whole, choice, most) <= most ? 0.8 : 0;
}

/** A phrase of one word must not be guessed from a short one: "blades" is not "bladder". */
const sure = (fit, { whole }) => (fit === 0.8 && whole.length < 6 ? 0 : fit);

/** How well the query holds a whole phrase: 0 if one place of it is empty. */
function holds(phrase, asked) {
  const best = asked.map(() => 0);
  const places = phrase.split(" ");
  for (const place of places) {
    let fits = asked.map((word) => Math.max(...place.split("|").map((choice) => stands(choice, word))));
    if (places.length === 1) fits = fits.map((fit, number) => sure(fit, asked[number]));
    if (Math.max(...fits) === 0) return 0;
    const first = fits.indexOf(Math.max(...fits));
    best[first] = Math.max(best[first], fits[first]);
  }
  return best.reduce((sum, one) => sum + one, 0);
}

/** The warning signs whose phrases the query holds, the best fitting first. */
function signs(shelf, asked) {
  const hits = [];
  for (const [item, phrases] of Object.entries(shelf.index.rules.emergency)) {
    const fit = Math.max(...phrases.map((phrase) => holds(phrase, asked)));
    const place = fit && shelf.all.find(({ path, id }) => path === "red-flags/" && id === item);
    if (place) hits.push({ place, fit });
  }
  return hits.sort((one, other) => other.fit - one.fit).slice(0, MOST_SIGNS).map(({ place }) => place);
}

/** The terms of the index that a word stands for, and how well each fits. */
function terms(shelf, { word, stem, whole }) {
  const fits = new Map();
  const add = (term, how) => shelf.found.has(term) && fits.set(term, Math.max(how, fits.get(term) ?? 0));
  for (const group of shelf.index.rules.same) {
    const meant = group.split(" ");
    if (meant.includes(stem)) meant.forEach((term) => add(term, FITS.meaning));
  }
  add(stem, FITS.same);
  const sure = fits.size > 0;
  const begun = word.slice(0, 10);
  for (const term of shelf.found.keys()) {
    if (stem.length > 2 && (term.startsWith(stem) || term.startsWith(begun))) add(term, FITS.beginning);
    else if (stem.length > 4 && term.endsWith(stem)) add(term, FITS.part);
    else if (!sure && stem.length > 4) {
      const most = stem.length > 8 ? 2 : 1;
      const far = distance(stem, term, most);
      if (far <= most) add(term, far > 1 ? FITS.nearly : FITS.almost);
    }
  }
  if (!fits.size) {
    const inside = (term) => term.length > 2 && (stem.startsWith(term) || (term.length > 3 && whole.endsWith(term)));
    for (const term of shelf.found.keys()) if (inside(term)) add(term, FITS.part);
  }
  return fits;
}

/** What one word is worth at each place where it is found: more if it is rare, but a longer word no more than its beginning. */
function worth(shelf, asked) {
  const at = new Map();
  const rare = (term) => Math.log(1 + shelf.all.length / (shelf.found.get(term)?.size ?? 1));
  for (const [term, how] of terms(shelf, asked)) {
    const one = Math.min(rare(term), rare(asked.stem)) * how;
    for (const [number, says] of shelf.found.get(term)) {
      const place = shelf.all[number];
      at.set(place, Math.max(at.get(place) ?? 0, says * one));
    }
  }
  return at;
}

/** Places by what all words together are worth there; a section is helped by the names and title of its page. */
function ranked(shelf, asked) {
  const each = asked.map((word) => worth(shelf, word));
  const met = each.flatMap((at) => [...at.keys()].map((place) => (place === place.page ? place.top : place)));
  const parts = new Map();
  for (const { page } of met) parts.set(page, (parts.get(page) ?? 0) + 1);
  const hits = [...new Set(met)].map((place) => {
    let score = 0;
    let words = 0;
    for (const at of each) {
      const own = at.get(place) ?? 0;
      const page = Math.max(at.get(place.page) ?? 0, at.get(place.page.top) ?? 0);
      score += place.id ? own + page / 3 : page;
      if (own || page) words += 1;
    }
    // The top of a page stands for its parts; the page that leads to others, for those as well.
    const many = place.id ? 1 : 1 + Math.min(parts.get(place.page), 20) / 100;
    const subject = place.id || !/^[^/]+\/$/.test(place.path) ? 1 : 1.2;
    const scale = (words / each.length) ** 2 * many * (LESS[place.path] ?? subject);
    return { place, score: score * scale };
  });
  return hits.sort((one, other) => other.score - one.score);
}

/** @returns {{signs: object[], others: object[]}} An emergency in any reading of the letters, else the first that finds something */
export function find(shelf, query) {
  const read = meant(query, shelf.index.language).map((text) => look(shelf, text));
  return read.find(({ signs }) => signs.length) ?? read.find(({ others }) => others.length) ?? read[0];
}

function look(shelf, query) {
  const all = shelf.words(query).map((word, number, { length }) => {
    return { word, stem: shelf.stem(word), whole: shelf.whole(word), last: number === length - 1 };
  });
  const found = { signs: signs(shelf, all), others: [] };
  const telling = all.filter(({ word }) => shelf.tells(word));
  const seen = new Map();
  const hits = all.length ? ranked(shelf, telling.length ? telling : all) : [];
  // What fits an emergency sign best is one, also without a phrase for it.
  for (const { place } of hits.slice(0, telling.length > 1 ? 2 : 0)) {
    if (place.level === "emergency" && !place.heading && !found.signs.includes(place)) found.signs.push(place);
  }
  for (const { place, score } of hits) {
    const before = seen.get(place.path) ?? 0;
    const enough = found.signs.length + found.others.length >= MOST || score < hits[0].score / 5;
    if (enough) break;
    if (before === MOST_OF_A_PAGE || found.signs.includes(place)) continue;
    seen.set(place.path, before + 1);
    found.others.push(place);
  }
  return found;
}
