/**
 * Keeps the page on the device, so that it opens without a connection, and
 * tells the reader when a newer one has arrived. The newer one takes over when
 * the reader says so, or when the page is next opened; never by itself.
 */

import { byId } from "./element.js";
import { parts } from "./parts.js";
import { trusted } from "./trusted.js";

/**
 * The model: from the device or, the first time, from the host, and then kept
 * here. The service worker doesn't fetch it when it is installed, as that would
 * load it twice; it only removes old ones.
 *
 * @returns {Promise<Response>}
 */
export async function model() {
  const cache = await globalThis.caches?.open("whosaid-model-" + parts.model).catch(() => undefined);
  const kept = await cache?.match(parts.model);
  if (kept) return kept;
  const response = await fetch(parts.model);
  if (response.ok) cache?.put(parts.model, response.clone()).catch(() => {}); // Without room it comes anew next time.
  return response;
}

/** Forgets a model that turned out to be damaged. */
export async function forgetModel() {
  await globalThis.caches?.delete("whosaid-model-" + parts.model).catch(() => {});
}

export async function keepOffline() {
  if (!("serviceWorker" in navigator)) return;
  let registration;
  try {
    registration = await navigator.serviceWorker.register(trusted.url("sw.js"), { updateViaCache: "none" });
  } catch {
    return; // Private windows and some hosts refuse; the page works all the same.
  }
  const line = byId("update");
  const offer = () => {
    const waiting = registration.waiting;
    if (!waiting || !navigator.serviceWorker.controller) return;
    line.hidden = false;
    const button = /** @type {HTMLButtonElement} */ (line.querySelector("button"));
    button.onclick = () => {
      navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
      waiting.postMessage("take over");
    };
  };
  const watch = () => registration.installing?.addEventListener("statechange", offer);
  registration.addEventListener("updatefound", watch);
  // It may have been found, or have arrived, before this page looked.
  watch();
  offer();
}
