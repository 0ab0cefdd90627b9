/* The small helps of a page, loaded when the browser has nothing else to do: copy, print, tick, and what rarer parts need.
   Their words come in one file a language; a page without them loses nothing that it says. */

import { offerCopies } from "./copy.mjs";
import { offerPrint } from "./print.mjs";
import { makeTickable } from "./ticks.mjs";

/** Modules of parts that only some pages have: the mark of the part, and what loads its help. */
const RARE = [
  [".pb-numbers", () => import("./countries.mjs")],
  ["[data-pb-meaning]", () => import("./terms.mjs")],
];

/** The words of the helps in the page's language. */
async function loadWords() {
  const address = new URL(`../../words/${document.documentElement.lang}.json`, import.meta.url);
  return (await fetch(address)).json();
}

/** The look first: without it the buttons would push the text about. */
function loadLook() {
  const look = document.createElement("link");
  look.rel = "stylesheet";
  look.href = new URL("helps.css", import.meta.url).href;
  const loaded = new Promise((done) => {
    look.onload = done;
  });
  document.head.append(look);
  return loaded;
}

const [words] = await Promise.all([loadWords(), loadLook()]);
makeTickable(words);
offerCopies(words);
offerPrint(words);
for (const [mark, load] of RARE) {
  if (document.querySelector(mark)) load().then((help) => help.start(words));
}
if ("speechSynthesis" in window) import("./listen.mjs").then((help) => help.start(words));
if ("serviceWorker" in navigator) import("./offline.mjs").then((help) => help.start(words));
