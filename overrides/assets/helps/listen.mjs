/* "Listen": the device's own voice reads the page or one list. Voices that send the text to somebody's server are not used. */

import { button, make } from "./make.mjs";
import { sentences } from "./speech.mjs";

const language = document.documentElement.lang;
let bar = null;

/** @param {Record<string, string>} words */
export function start(words) {
  if (voice(language)) return offer(words);
  // Some browsers find their voices late.
  speechSynthesis.addEventListener("voiceschanged", () => !bar && voice(language) && offer(words));
}

/** A voice of this device for a language, or nothing. */
function voice(wanted) {
  return speechSynthesis.getVoices().find((each) => each.localService && each.lang.toLowerCase().split(/[-_]/)[0] === wanted);
}

function offer(words) {
  const stop = button("pb-button", silence, words["help-listen-stop"]);
  bar = make("div", { class: "pb-listening" }, stop);
  bar.hidden = true;
  document.querySelector("main").append(bar);
  const main = document.querySelector(".pb-text");
  document.querySelector(".pb-state")?.append(button("pb-button", () => read(main), words["help-listen-page"]));
  const corner = document.querySelector(".pb-text > .pb-in-short");
  corner?.append(listener(words["help-listen-page"], main));
  for (const list of document.querySelectorAll("[data-safety-section]")) {
    list.append(listener(words["help-listen-list"], list));
  }
  addEventListener("pagehide", silence);
  addEventListener("keydown", (event) => event.key === "Escape" && silence());
}

/** A small button in the corner of a box, where it moves nothing. */
function listener(word, part) {
  const made = button("pb-listen", () => read(part));
  made.setAttribute("aria-label", word);
  return made;
}

/** @param {Element} part */
function read(part) {
  silence();
  const queue = sentences(part, language);
  for (const [number, { text, lang, from }] of queue.entries()) {
    const spoken = new SpeechSynthesisUtterance(text);
    spoken.lang = lang;
    spoken.voice = voice(lang) ?? voice(language);
    spoken.onstart = () => from.classList.add("pb-read-now");
    spoken.onend = () => {
      from.classList.remove("pb-read-now");
      if (number === queue.length - 1) silence();
    };
    speechSynthesis.speak(spoken);
  }
  bar.hidden = queue.length === 0;
}

function silence() {
  speechSynthesis.cancel();
  bar.hidden = true;
  for (const each of document.querySelectorAll(".pb-read-now")) each.classList.remove("pb-read-now");
}
