/* From a part of the page to what is said of it: piece by piece, each in its own language. */

/** What nobody wants to hear: source numbers, buttons, drawings, the source list. */
const SILENT = "[aria-hidden='true'], [hidden], button, input, select, svg, script, style, .pb-cites, .pb-sources, .pb-tick-list__note";
/** Elements that stay inside a sentence. */
const INLINE = new Set(["A", "ABBR", "B", "CITE", "CODE", "EM", "I", "LABEL", "Q", "SMALL", "SPAN", "STRONG", "SUB", "SUP", "TIME"]);
/** A pause, where the writer set none. */
const ENDS = /[.!?:…;,]["”“»’)]*$/;

/**
 * @param {Element} part
 * @param {string} language of the page
 * @returns {{text: string, lang: string, from: Element}[]} in the order of the page
 */
export function sentences(part, language) {
  const said = [];
  let open = null;
  const close = () => {
    const text = open?.text.replace(/\s+/g, " ").trim();
    if (text) said.push({ ...open, text: ENDS.test(text) ? text : `${text}.` });
    open = null;
  };
  const walk = (node, lang, from) => {
    for (const child of node.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) {
        if (open?.lang !== lang) close();
        open ??= { text: "", lang, from };
        open.text += child.data;
      } else if (child.nodeType === Node.ELEMENT_NODE && !child.matches(SILENT)) {
        const inside = child.getAttribute("lang")?.split("-")[0] || lang;
        const block = !INLINE.has(child.tagName);
        if (block) close();
        walk(child, inside, block ? child : from);
        if (block) close();
      }
    }
  };
  walk(part, part.closest("[lang]")?.lang || language, part);
  close();
  return said.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
}
