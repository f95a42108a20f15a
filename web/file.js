/**
 * The page of the one-file edition: its parts lie in it, as base64 of gzip,
 * because from disk nothing can be fetched.
 */

import { byId } from "./element.js";
import { start } from "./page.js";

/**
 * @param {string} id of the element that holds the bytes
 * @param {string} [type]
 */
async function inflated(id, type = "application/wasm") {
  const binary = atob(byId(id).textContent ?? "");
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = binary.charCodeAt(i);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream, { headers: { "content-type": type } });
}

const worker = new Blob([byId("part-worker").textContent ?? ""], { type: "text/javascript" });

start({
  worker: URL.createObjectURL(worker),
  analyzer: () => inflated("part-analyzer"),
  article: () => inflated("part-article"),
  relaxed: () => inflated("part-relaxed"),
  simd128: () => inflated("part-simd128"),
  model: () => inflated("part-model", "application/octet-stream"),
});
