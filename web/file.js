/**
 * The page of the one-file edition: its parts lie in it, as base64 of gzip,
 * because from disk nothing can be fetched.
 */

import { byId } from "./element.js";
import { start } from "./page.js";

/** @param {string} id of the element that holds the bytes */
async function inflated(id) {
  const binary = atob(byId(id).textContent ?? "");
  const bytes = Uint8Array.from(binary, (c) => c.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream, { headers: { "content-type": "application/wasm" } });
}

const worker = new Blob([byId("part-worker").textContent ?? ""], { type: "text/javascript" });

start({
  worker: URL.createObjectURL(worker),
  analyzer: () => inflated("part-analyzer"),
  article: () => inflated("part-article"),
});
