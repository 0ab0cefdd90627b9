/* The meaning of a word, shown at the word: on pointing, on focus, on the first tap. The link leads to the word list. */

import { make } from "./make.mjs";

const bubble = make("span", { class: "pb-meaning", id: "pb-meaning", role: "tooltip" });
let shownFor = null;

export function start() {
  bubble.hidden = true;
  document.querySelector("main").append(bubble);
  for (const term of document.querySelectorAll("[data-pb-meaning]")) {
    term.addEventListener("pointerenter", (event) => event.pointerType === "mouse" && show(term));
    term.addEventListener("pointerleave", (event) => event.pointerType === "mouse" && leave(event));
    term.addEventListener("focus", () => term.matches(":focus-visible") && show(term));
    term.addEventListener("blur", hide);
    term.addEventListener("click", (event) => tap(event, term));
  }
  bubble.addEventListener("pointerleave", leave);
  addEventListener("keydown", (event) => event.key === "Escape" && hide());
  addEventListener("pointerdown", (event) => shownFor && !event.target.closest?.("[data-pb-meaning], .pb-meaning") && hide());
  addEventListener("resize", hide);
}

/** A finger cannot point: its first tap shows the meaning, the second follows the link. */
function tap(event, term) {
  if (event.pointerType === "mouse" || event.detail === 0 || shownFor === term) return;
  event.preventDefault();
  show(term);
}

/** The pointer may rest on the meaning itself. */
function leave(event) {
  if (event.relatedTarget !== bubble && event.relatedTarget !== shownFor) hide();
}

function show(term) {
  hide();
  shownFor = term;
  bubble.textContent = term.dataset.pbMeaning;
  term.setAttribute("aria-describedby", bubble.id);
  bubble.hidden = false;
  const word = term.getClientRects()[0];
  const right = document.documentElement.clientWidth - bubble.offsetWidth - 8;
  const above = word.top - bubble.offsetHeight;
  bubble.style.insetInlineStart = `${Math.max(8, Math.min(word.left, right)) + scrollX}px`;
  bubble.style.insetBlockStart = `${(above > 8 ? above : word.bottom) + scrollY}px`;
}

function hide() {
  shownFor?.removeAttribute("aria-describedby");
  shownFor = null;
  bubble.hidden = true;
}
