/** Answers for our own files when the network is away. What services say is never kept here. */

/// <reference lib="webworker" />
export {};
declare const self: ServiceWorkerGlobalScope;

/** Every file of this build, and what they come to; the build writes them in. */
const FILES = "__FILES__".split(" ");
const SHELF = "brygga-__BUILD__";
const PAGE = "/index.html";
/** Milliseconds that the network is waited for before the page we have is shown. */
const PATIENCE = 3_000;

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(SHELF).then((shelf) => shelf.addAll([PAGE, ...FILES])));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(Promise.all([self.clients.claim(), clear()]));
});

/** A page that is at rest lets the new build take over, and loads itself anew. */
self.addEventListener("message", (event) => {
  if (event.data === "take over") event.waitUntil(self.skipWaiting());
});

self.addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== "GET" || origin !== location.origin || /^\/(api|sign-in)\//.test(pathname)) return;
  if (mode === "navigate") event.respondWith(page(event.request));
  else event.respondWith(caches.match(event.request).then((kept) => kept ?? fetch(event.request)));
});

/** The newest page where the network gives it soon, else the one that is kept. */
async function page(asked: Request): Promise<Response> {
  const kept = await (await caches.open(SHELF)).match(PAGE);
  if (!kept) return fetch(asked);
  const late = new Promise<Response>((resolve) => setTimeout(resolve, PATIENCE, kept));
  const fresh = fetch(asked).then((it) => (it.ok ? it : kept.clone()));
  return Promise.race([fresh.catch(() => kept.clone()), late]);
}

/** A page of the build before this one may still be open, and fetch more of it: that build's files stay until the next. */
async function clear(): Promise<void> {
  const before = (await caches.keys()).filter((it) => it.startsWith("brygga-") && it !== SHELF);
  await Promise.all(before.slice(0, -1).map((it) => caches.delete(it)));
}
