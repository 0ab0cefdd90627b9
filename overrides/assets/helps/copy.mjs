/* "Copy link to this place" at each safety item and heading. */

import { button, make } from "./make.mjs";

/** How long the word "copied" stays, in milliseconds. */
const STAY = 4000;

/** @param {Record<string, string>} words */
export function offerCopies(words) {
  if (!navigator.clipboard) return;
  const said = make("p", { class: "pb-said", role: "status" });
  document.querySelector("main").append(said);
  let leaving;
  const copy = async (id) => {
    await navigator.clipboard.writeText(`${location.href.split("#")[0]}#${id}`);
    said.textContent = words["help-copied"];
    clearTimeout(leaving);
    leaving = setTimeout(() => said.replaceChildren(), STAY);
  };
  for (const place of document.querySelectorAll("[data-safety-item][id], .pb-text > h2[id]")) {
    const way = button("pb-copy", () => copy(place.id));
    way.setAttribute("aria-label", words["help-copy"]);
    way.setAttribute("aria-describedby", place.id);
    if (place.localName === "li") place.append(way);
    else beside(place, way);
  }
}

/** Beside the heading, not in it: a heading is read out as what it says. */
function beside(heading, way) {
  const frame = make("div", { class: "pb-heading" });
  heading.replaceWith(frame);
  frame.append(heading, way);
}
