/* Print the page, or one list of it alone on a sheet. */

import { button } from "./make.mjs";

/** @param {Record<string, string>} words */
export function offerPrint(words) {
  addAddresses();
  document.querySelector(".pb-state")?.append(button("pb-button", () => print(), words["help-print"]));
  for (const list of document.querySelectorAll(".pb-text > .pb-tick-list")) {
    list.append(button("pb-button", () => printAlone(list), words["help-print-list"]));
  }
}

/** Whole addresses of the links in the text, for paper; print.css shows those of sources. */
function addAddresses() {
  for (const link of document.querySelectorAll(".pb-text a[href]:not([href^='#'], [href^='tel:'], .pb-term, .pb-sources a)")) {
    const address = link.href.replace(/^https?:\/\//, "");
    if (!address.startsWith(link.textContent)) link.dataset.pbAddress = address;
  }
}

/**
 * Only this list and the heading above it go to paper; print.css does the rest.
 * @param {Element} list
 */
function printAlone(list) {
  let heading = list.previousElementSibling;
  while (heading && !heading.matches("h2, h3, .pb-heading")) heading = heading.previousElementSibling;
  const shown = [list, heading].filter(Boolean);
  const mark = (on) => {
    document.body.classList.toggle("pb-print-one", on);
    for (const each of shown) each.classList.toggle("pb-print-this", on);
  };
  mark(true);
  addEventListener("afterprint", () => mark(false), { once: true });
  print();
}
