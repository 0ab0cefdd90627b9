/* The search field and its results. Nothing that is typed leaves the page or is kept; no address holds it. */

import { find } from "./engine.mjs";
import { openShelf } from "./shelf.mjs";

const root = new URL("../../", import.meta.url);
/** A pause in typing, before the number of results is said aloud. */
const PAUSE = 500;

/**
 * @param {string} tag
 * @param {Record<string, string>} attributes
 * @param {...(Node | string)} children
 */
function make(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** The look of the panel, loaded once and before it is shown. */
function loadLook() {
  const look = make("link", { rel: "stylesheet", href: new URL("search.css", import.meta.url).href });
  const loaded = new Promise((done) => look.addEventListener("load", done));
  document.head.append(look);
  return loaded;
}

/** The emergency numbers of this page's strip, again where they are needed. */
function calls() {
  return document.querySelector(".pb-strip__calls")?.cloneNode(true) ?? "";
}

class Panel {
  constructor(shelf, way) {
    this.shelf = shelf;
    this.way = way;
    this.word = shelf.index.words;
    this.home = new URL(shelf.index.prefix, root);
    this.field = make("input", { type: "search", id: "pb-search-field", autocomplete: "off", autocapitalize: "none", enterkeyhint: "search" });
    this.said = make("p", { class: "pb-search__said", role: "status" });
    this.results = make("div", { class: "pb-search__results" });
    const close = make("button", { type: "button", class: "pb-search__close" }, this.word["search-close"]);
    const label = make("label", { for: this.field.id }, this.word["search-label"]);
    const note = make("p", { class: "pb-search__note" }, this.word["search-private"]);
    const form = make("form", {}, label, make("div", { class: "pb-search__row" }, this.field, close), note);
    this.box = make("div", { class: "pb-search", id: "pb-search", role: "search" }, form, this.said, this.results);
    this.field.addEventListener("input", () => this.show());
    close.addEventListener("click", () => this.close());
    form.addEventListener("submit", (event) => this.goToResults(event));
    this.box.addEventListener("keydown", (event) => event.key === "Escape" && this.close(event));
    this.results.addEventListener("click", (event) => event.target.closest("a[href*='#']") && this.close());
    way.closest("header").after(this.box);
  }

  open() {
    this.box.hidden = false;
    this.way.setAttribute("aria-expanded", "true");
    this.field.focus();
  }

  /** @param {Event} [event] Escape: the field must not only be emptied */
  close(event) {
    event?.preventDefault();
    this.box.hidden = true;
    this.way.setAttribute("aria-expanded", "false");
    if (event || this.box.contains(document.activeElement)) this.way.focus();
  }

  goToResults(event) {
    event.preventDefault();
    this.results.querySelector("a")?.focus();
  }

  show() {
    const query = this.field.value.trim();
    const { signs, others } = find(this.shelf, query);
    const parts = [];
    if (signs.length) parts.push(this.warning(signs));
    if (others.length) parts.push(make("ol", {}, ...others.map((place) => this.result(place))));
    if (query.length > 1 && !parts.length) parts.push(...this.nothing());
    this.results.replaceChildren(...parts);
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.say(query, signs, signs.length + others.length), PAUSE);
  }

  say(query, signs, number) {
    const count = this.word["search-count"].replace("{number}", number);
    this.said.textContent = query.length < 2 ? "" : signs.length ? `${this.word["search-emergency"]} ${signs[0].text}` : count;
    this.said.classList.toggle("pb-search__said--unseen", signs.length > 0);
  }

  link(place, text) {
    const address = new URL((place.path === "/" ? "" : place.path) + (place.id && `#${place.id}`), this.home);
    return make("a", { href: address.href }, text);
  }

  result(place) {
    const entry = make("li", {}, this.link(place, place.heading || place.text));
    if (place.id) entry.append(make("span", { class: "pb-search__page" }, place.title));
    if (place.heading && place.text) entry.append(make("p", {}, place.text));
    return entry;
  }

  warning(signs) {
    const lines = signs.map((place) => {
      const urgency = make("strong", {}, this.word[`urgency-${place.level}`] ?? "");
      return make("li", {}, urgency, " ", this.link(place, place.text));
    });
    const title = make("h2", {}, this.word["search-emergency"]);
    return make("section", { class: "pb-search__now" }, title, make("ul", {}, ...lines), calls());
  }

  nothing() {
    const lines = this.shelf.index.situations.map(([path, text]) => make("li", {}, this.link({ path, id: "" }, text)));
    const warning = this.link({ path: "red-flags/", id: "" }, this.word["strip-signs"]);
    const help = make("p", { class: "pb-search__help" }, warning);
    return [make("p", {}, this.word["search-none"]), make("ul", {}, ...lines), help, calls()];
  }
}

/**
 * Make the panel for the language of this page.
 * @param {HTMLElement} way What opens it
 */
export async function makePanel(way) {
  const language = document.documentElement.lang;
  const [shelf] = await Promise.all([openShelf(new URL(`search/${language}.json`, root)), loadLook()]);
  return new Panel(shelf, way);
}
