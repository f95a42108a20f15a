/**
 * The service worker: everything the page needs is kept on the device, in two
 * caches, because the page changes more often than the large modules do.
 */

import { kept } from "./kept.js";

const worker = /** @type {any} */ (globalThis);

worker.addEventListener("install", (/** @type {any} */ event) => {
  event.waitUntil(Promise.all(Object.entries(kept.caches).map(async ([name, files]) => {
    const cache = await caches.open(name);
    const missing = [];
    for (const file of files) if (!(await cache.match(file))) missing.push(new Request(file, { cache: "no-cache" }));
    await cache.addAll(missing);
  })));
});

worker.addEventListener("activate", (/** @type {any} */ event) => {
  event.waitUntil((async () => {
    for (const name of await caches.keys()) {
      if (name.startsWith("whosaid-") && !(name in kept.caches)) await caches.delete(name);
    }
    await worker.clients.claim();
  })());
});

worker.addEventListener("fetch", (/** @type {any} */ event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || url.origin !== worker.location.origin) return;
  const home = new URL(kept.home, worker.location.href);
  const isHome = url.pathname === home.pathname || url.pathname === home.pathname + "index.html";
  event.respondWith((async () => {
    const file = isHome ? home.href : url.origin + url.pathname;
    for (const name of Object.keys(kept.caches)) {
      const answer = await (await caches.open(name)).match(file);
      if (answer) return answer;
    }
    return fetch(event.request);
  })());
});

worker.addEventListener("message", (/** @type {any} */ event) => {
  if (event.data === "take over") worker.skipWaiting();
});
