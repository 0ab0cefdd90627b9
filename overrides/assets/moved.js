// On the page of an old address: lead on and keep the place after "#". Without this script the page
// leads on all the same, to the top of the new page.
(() => {
  const pairs = (document.currentScript.dataset.places || "").split(",").map((pair) => pair.split(" "));
  const places = new Map(pairs);
  addEventListener("DOMContentLoaded", () => {
    const place = location.hash.slice(1);
    const link = document.querySelector("main a");
    if (place && link) location.replace(link.href.split("#")[0] + "#" + (places.get(place) || place));
  });
})();
