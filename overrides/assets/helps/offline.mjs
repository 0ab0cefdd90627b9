/* Keep the safety pages of this language on the device, and say when a text was replaced. */

import { button, make } from "./make.mjs";

const root = new URL("../../", import.meta.url);

/** @param {Record<string, string>} words */
export async function start(words) {
  // Readers who pay for every byte keep nothing.
  if (navigator.connection?.saveData) return;
  const keeper = navigator.serviceWorker;
  keeper.addEventListener("message", ({ data }) => data.about === location.pathname && tell(words, data.news));
  try {
    await keeper.register(new URL("sw.js", root), { scope: root.pathname });
    const { active } = await keeper.ready;
    active.postMessage({ keep: document.documentElement.lang, about: location.pathname });
  } catch {
    // A browser that keeps nothing, such as a private window: the page is read as before.
  }
}

/** A line above the text, spoken politely. */
function tell(words, news) {
  document.querySelector(".pb-news")?.remove();
  const box = make("div", { class: "pb-news", role: "status" });
  document.querySelector("main").append(box);
  const line = make("p", {}, words[`help-${news}`]);
  const close = button("pb-button", () => box.remove(), words["help-close"]);
  const reload = button("pb-button", () => location.reload(), words["help-show-newer"]);
  box.append(line, ...(news === "newer" ? [reload, close] : [close]));
}
