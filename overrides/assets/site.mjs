/* Enhancement only: every page can be read, called from and printed without this file. */

const page = document.body;

/** Words from the template, in the page's language. */
const words = page.dataset;

/** @type {HTMLElement} Says aloud and on the screen that a link was copied. */
const said = document.createElement("p");

/** The other languages open at the place this page stands at: ids are the same in all four. */
function keepPlace() {
  for (const link of document.querySelectorAll("a[data-pb-language]")) {
    // A pair of "show this" names the other language; seen from there, that is ours.
    const pair = location.hash === `#with-${link.lang}`;
    link.hash = pair ? `#with-${document.documentElement.lang}` : location.hash;
  }
}

/**
 * A button with the page's own word on it or as its name.
 * @param {string} word
 * @param {string} look
 * @param {() => void} act
 */
function button(word, look, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = look;
  made.addEventListener("click", act);
  if (look === "pb-copy") made.ariaLabel = word;
  else made.textContent = word;
  return made;
}

/** @param {string} id */
async function copyAddress(id) {
  await navigator.clipboard.writeText(`${location.href.split("#")[0]}#${id}`);
  said.textContent = words.pbCopied;
  setTimeout(() => said.replaceChildren(), 4000);
}

/** One button per safety item and per heading of the text. */
function addCopyButtons() {
  if (!navigator.clipboard || !words.pbCopy) return;
  said.className = "pb-said";
  said.role = "status";
  page.append(said);
  for (const item of document.querySelectorAll("[data-safety-item][id], .pb-text > h2[id]")) {
    const copy = button(words.pbCopy, "pb-copy", () => copyAddress(item.id));
    copy.setAttribute("aria-describedby", item.id);
    if (item.localName === "li") {
      item.append(copy);
    } else {
      // Beside the heading, not in it: a heading is read out as what it says.
      const frame = document.createElement("div");
      frame.className = "pb-heading";
      item.replaceWith(frame);
      frame.append(item, copy);
    }
  }
}

/** Whole addresses of the links in the text, for paper; sources show theirs already. */
function addAddresses() {
  for (const link of document.querySelectorAll(".pb-text a[href]:not([href^='#'], [href^='tel:'])")) {
    const address = link.href.replace(/^https?:\/\//, "");
    if (!address.startsWith(link.textContent)) link.dataset.pbAddress = address;
  }
}

/** Printing, at the end of the page, where the button moves nothing. */
function addPrintButton() {
  if (words.pbPrint) {
    document.querySelector(".pb-state")?.append(button(words.pbPrint, "pb-button", () => print()));
  }
}

/** The look of the buttons, then the buttons: without it they would push the text about. */
function addButtons() {
  const look = document.createElement("link");
  look.rel = "stylesheet";
  look.href = new URL("script.css", import.meta.url);
  look.onload = () => {
    addCopyButtons();
    addPrintButton();
  };
  document.head.append(look);
}

/** Search: a link to the menu becomes a button; nothing of the search is loaded before its first use. */
function offerSearch() {
  const way = document.querySelector("[data-pb-search]");
  if (!way) return;
  let panel;
  const toggle = async (event) => {
    event.preventDefault();
    try {
      panel ??= import("./search/panel.mjs").then(({ makePanel }) => makePanel(way));
      const ready = await panel;
      if (way.ariaExpanded === "true") ready.close();
      else ready.open();
    } catch {
      panel = undefined;
      location.hash = "menu"; // no connection: the list of all pages is here already
    }
  };
  way.role = "button";
  way.ariaExpanded = "false";
  way.addEventListener("click", toggle);
  way.addEventListener("keydown", (event) => event.key === " " && toggle(event));
}

keepPlace();
offerSearch();
addEventListener("hashchange", keepPlace);
addAddresses();
addButtons();
