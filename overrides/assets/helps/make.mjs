/* What all helps build with. */

/**
 * An element with attributes and children.
 * @param {string} tag
 * @param {Record<string, string>} [attributes]
 * @param {...(Node | string)} children
 */
export function make(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/**
 * A button that does something.
 * @param {string} look Its class
 * @param {() => void} act
 * @param {...(Node | string)} children
 */
export function button(look, act, ...children) {
  const made = make("button", { type: "button", class: look }, ...children);
  made.addEventListener("click", act);
  return made;
}
