/**
 * The files that the door needs beside it, and the size of the model in bytes.
 * cmd/site puts their names with their hashes in the place of these; without a
 * model its name is empty.
 */
export const parts = {
  worker: "worker.js",
  analyzer: "analyzer.wasm",
  article: "article.wasm",
  relaxed: "relaxed.wasm",
  simd128: "simd128.wasm",
  model: "whosaid.model",
  modelBytes: 0,
};
