/* Enhancement only: every page can be read, called from and printed without this file. */

/** The other languages open at the place this page stands at: ids are the same in all four. */
function keepPlace() {
  for (const link of document.querySelectorAll("a[data-pb-language]")) {
    // A pair of "show this" names the other language; seen from there, that is ours.
    const pair = location.hash === `#with-${link.lang}`;
    link.hash = pair ? `#with-${document.documentElement.lang}` : location.hash;
  }
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

/** How long the helps wait when the reader does nothing, in milliseconds: by then the line is free again. */
const PATIENCE = 2500;
/** What a reader does first. */
const SIGNS_OF_LIFE = ["pointerdown", "pointermove", "keydown", "scroll", "focusin"];

/** Everything else waits for the reader, or until nothing is on the line. Without a connection the page stays as it is. */
function loadHelps() {
  let asked = false;
  const load = () => {
    if (!asked) import("./helps/helps.mjs").catch(() => {});
    asked = true;
  };
  for (const sign of SIGNS_OF_LIFE) addEventListener(sign, load, { once: true, passive: true });
  setTimeout(load, PATIENCE);
}

keepPlace();
offerSearch();
addEventListener("hashchange", keepPlace);
if (document.readyState === "complete") loadHelps();
else addEventListener("load", loadHelps);
