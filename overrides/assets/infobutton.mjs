/* Answers an HL7 Infobutton request: /code/?mainSearchCriteria.v.c=M54.5&mainSearchCriteria.v.cs=2.16.840.1.113883.6.3
   &informationRecipient.languageCode.c=de leads to the German page. Anything unclear leaves the list of codes standing. */

/**
 * The address of the page for a request; "" when no page answers it.
 * @param {URLSearchParams} asked
 * @param {{systems: {oids: string[], uri: string, codes: {code: string, choose: string, addresses: Record<string, string>}[]}[]}} known
 * @returns {string}
 */
export function answer(asked, known) {
  const code = (asked.get("mainSearchCriteria.v.c") || "").trim().toUpperCase();
  const named = (asked.get("mainSearchCriteria.v.cs") || "").trim().replace(/^urn:oid:/i, "");
  const spoken = (asked.get("informationRecipient.languageCode.c") || "").trim().toLowerCase().split(/[-_]/)[0];
  const systems = known.systems.filter((each) => !named || each.uri === named || each.oids.includes(named));
  const found = systems.flatMap((each) => each.codes).filter((each) => each.code === code);
  if (found.length !== 1) return "";
  // only a language of the list: "constructor" is something to every object
  return Object.keys(found[0].addresses).includes(spoken) ? found[0].addresses[spoken] : found[0].choose;
}

if (location.search) {
  const known = await (await fetch(new URL("codes.json", location.href))).json();
  const way = answer(new URLSearchParams(location.search), known);
  // The page may stand on another host than the one it was built for.
  if (way) location.replace(new URL(`..${new URL(way).pathname.slice(new URL(known.site).pathname.length - 1)}`, location.href));
}
