/* The safety pages of the reader's language, kept on the device: the same pages for everybody, whatever anybody read.
   The build puts VERSION, FILES and PAGES in front and writes this to sw.js at the root of the site. */

const SHELL = `plainback-${VERSION}`;
const KEPT = "plainback-pages";
const NEWS = "plainback-news";
/** How long a page may take before the kept copy is shown, in milliseconds. */
const PATIENCE = 2500;
const root = self.registration.scope;
const known = new Set(Object.values(PAGES).flat().map((page) => new URL(page, root).href));
/** Address of a page shown from the device -> what became of the newer text. */
const pending = new Map();

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(activate()));
addEventListener("message", (event) => event.waitUntil(answer(event)));
addEventListener("fetch", (event) => {
  const { request } = event;
  const address = bare(request.url);
  if (request.method !== "GET" || !address.startsWith(root)) return;
  if (request.mode === "navigate") event.respondWith(openPage(event, address));
  else if (/^(assets|words)/.test(address.slice(root.length))) event.respondWith(openFile(request));
});

/** An address without what follows ? or #, the page of a folder without its file name. */
function bare(url) {
  return url.split(/[?#]/)[0].replace(/index\.html$/, "");
}

async function install() {
  const shell = await caches.open(SHELL);
  await shell.addAll(FILES.map((file) => new Request(new URL(file, root), { cache: "no-cache" })));
  await skipWaiting();
}

/** A new version: the pages kept so far are fetched anew, one after the other; what they replace is remembered. */
async function activate() {
  await self.registration.navigationPreload?.enable();
  await clients.claim();
  const kept = await caches.open(KEPT);
  let all = true;
  for (const { url } of await kept.keys()) {
    if (known.has(url)) all = (await refresh(url)) && all;
    else await kept.delete(url);
  }
  // Pages that could not be fetched still need the style sheets of their own version.
  const old = (await caches.keys()).filter((name) => name.startsWith("plainback-") && ![SHELL, KEPT, NEWS].includes(name));
  if (all) await Promise.all(old.map((name) => caches.delete(name)));
}

/** False without a connection: the copy stays, and the next load of the page tries again. */
async function refresh(address) {
  try {
    await keep(address, await fetch(address, { cache: "no-cache" }));
    return true;
  } catch {
    return false;
  }
}

/** The text of a page, without what stands around it; empty when it is no page of this site. */
async function text(response) {
  const html = await response?.clone().text();
  return html?.includes('name="plainback:page"') ? html.slice(html.indexOf("<main"), html.indexOf("</main>")) : "";
}

/** Keep a page if it is one; true when it replaced another text. */
async function keep(address, response) {
  const now = response.ok && !response.redirected && (await text(response));
  if (!now) return false;
  const kept = await caches.open(KEPT);
  const before = await text(await kept.match(address));
  await kept.put(address, response.clone());
  const changed = before !== "" && before !== now;
  if (changed) await (await caches.open(NEWS)).put(address, new Response());
  return changed;
}

async function openPage(event, address) {
  const kept = await (await caches.open(KEPT)).match(address);
  const fresh = fetchPage(event, address, Boolean(kept));
  if (!kept) return fresh.then(({ response }) => response).catch(offlinePage);
  const patience = new Promise((done) => setTimeout(done, PATIENCE));
  const first = await Promise.race([fresh, patience]).catch(() => null);
  if (first?.response.status < 500) return first.response;
  pending.set(address, fresh.then(({ changed }) => (changed ? "newer" : ""), () => "saved"));
  event.waitUntil(pending.get(address));
  return kept;
}

async function fetchPage(event, address, isKept) {
  const response = (await event.preloadResponse) ?? (await fetch(event.request));
  return { response, changed: isKept && (await keep(address, response)) };
}

async function openFile(request) {
  const kept = await caches.match(request, { ignoreSearch: true });
  const fresh = fetch(request);
  if (!kept) return fresh;
  const patience = new Promise((done) => setTimeout(done, PATIENCE));
  return (await Promise.race([fresh, patience]).catch(() => null)) ?? kept;
}

/** The page for every address that is not kept; its links start at the root, wherever it is shown. */
async function offlinePage() {
  const page = await caches.match(new URL("offline.html", root));
  const html = (await page.text()).replace("<head>", `<head><base href="${root}">`);
  return new Response(html, { headers: { "Content-Type": "text/html; charset=utf-8" } });
}

/** A page says which language it is in, and asks whether there is news about its text. */
async function answer({ data, source }) {
  const address = bare(new URL(data.about, root).href);
  const waiting = pending.get(address);
  pending.delete(address);
  const news = await caches.open(NEWS);
  const late = await waiting;
  const told = late || ((await news.match(address)) ? "updated" : "");
  if (told !== "saved") await news.delete(address);
  if (told) source.postMessage({ about: data.about, news: told });
  const kept = await caches.open(KEPT);
  for (const page of PAGES[data.keep] ?? []) {
    const url = new URL(page, root).href;
    if (!(await kept.match(url))) await refresh(url);
  }
}
