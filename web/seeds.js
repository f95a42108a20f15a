/**
 * The examples. cmd/site puts the articles of seeds/ here.
 *
 * @type {{title: string, text: string}[]}
 */
export const seeds = [];
