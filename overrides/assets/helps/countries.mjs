/* "Which country are you in?": shows one country of the list of numbers. Nothing is kept. */

import { make } from "./make.mjs";

/** @param {Record<string, string>} words */
export function start(words) {
  document.querySelectorAll(".pb-numbers").forEach((list, number) => {
    const countries = [...list.querySelectorAll(".pb-numbers__country")];
    const id = `pb-country-${number}`;
    const choice = make("select", { id, class: "pb-picker__choice", autocomplete: "off" });
    choice.append(make("option", { value: "" }, words["strip-countries"]));
    const said = make("p", { class: "pb-picker__said", role: "status" });
    byName(countries).forEach(([name, each]) => choice.append(make("option", { value: each.id }, name)));
    choice.addEventListener("change", () => {
      for (const [, each] of byName(countries)) {
        each.closest("section").hidden = choice.value !== "" && each.id !== choice.value;
      }
      const [chosen] = choice.selectedOptions;
      said.textContent = choice.value ? words["help-country-shown"].replace("{country}", chosen.text) : "";
    });
    const label = make("label", { for: id }, words["help-country"]);
    list.querySelector(".pb-picker")?.replaceChildren(label, choice, said);
  });
}

/** The headings of the countries in the order of their names. */
function byName(countries) {
  const named = countries.map((each) => [each.querySelector("h3").textContent, each.querySelector("h3")]);
  return named.sort(([one], [other]) => one.localeCompare(other, document.documentElement.lang));
}
