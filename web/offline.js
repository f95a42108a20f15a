/**
 * Keeps the page on the device, so that it opens without a connection, and
 * tells the reader when a newer one has arrived. The newer one takes over when
 * the reader says so, or when the page is next opened; never by itself.
 */

import { byId } from "./element.js";
import { trusted } from "./trusted.js";

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
