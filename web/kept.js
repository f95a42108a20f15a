/**
 * The files that the service worker keeps, by the name of the cache, and the
 * address of the page among them. cmd/site puts them here.
 *
 * @type {{caches: Record<string, string[]>, home: string}}
 */
export const kept = { caches: {}, home: "./" };
