/**
 * The files that the door needs beside it. cmd/site puts their names with
 * their hashes in the place of these.
 */
export const parts = {
  worker: "worker.js",
  analyzer: "analyzer.wasm",
  article: "article.wasm",
};
