/**
 * What a browser shows: the web page, and the readable page of the API's document.
 * Comes in: the folder of the built page, the document. Goes out: answers to GET. May touch: that folder, read once.
 * Refuses: to look anything up on the disk by a path that was asked for.
 */
export type { ApiDocument } from './docs/open-api.ts';
export { openPage, type Page } from './open-page.ts';
export { openShown } from './open-shown.ts';
export type { Wish } from './static-file.ts';
