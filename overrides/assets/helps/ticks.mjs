/* Tick lists on the screen: boxes to tick and lines to write on. Nothing is kept or sent. */

import { make } from "./make.mjs";

/** The dots that are a line to write on, on paper. */
const LINE = /\u2026{2,}/;

/** @param {Record<string, string>} words */
export function makeTickable(words) {
  document.querySelectorAll(".pb-tick-list").forEach((list, number) => {
    list.querySelectorAll("li").forEach((item, place) => makeItem(item, `pb-tick-${number}-${place}`));
    list.classList.add("pb-tick-list--live");
    list.append(make("p", { class: "pb-tick-list__note" }, words["help-not-stored"]));
  });
}

/** The words become the labels of the box; dots among them become a field that bears the words' name. */
function makeItem(item, id) {
  const name = item.textContent.replaceAll("\u2026", "").trim();
  const parts = [...item.childNodes].flatMap((node) => (node.nodeType === Node.TEXT_NODE ? split(node, name) : [node]));
  const content = make("span", { class: "pb-tick-list__words" });
  let label = null;
  for (const part of parts) {
    if (part.localName === "input") {
      label = null;
    } else {
      label ??= content.appendChild(make("label", { for: id }));
    }
    (label ?? content).append(part);
  }
  item.replaceChildren(make("input", { type: "checkbox", id, autocomplete: "off" }), content);
}

/** @param {Text} text */
function split(text, name) {
  const [before, after] = text.data.split(LINE);
  if (after === undefined) return [text];
  const field = make("input", { type: "text", class: "pb-tick-list__line", "aria-label": name, autocomplete: "off" });
  return [before, field, after].filter((part) => part !== "").map((part) => (typeof part === "string" ? new Text(part) : part));
}
