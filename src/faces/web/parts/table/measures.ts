/** Width of the column in which rows are picked, and height of the head, in px. */
export const PICK_WIDTH = 36;
export const HEAD_HEIGHT = 32;
/** A box higher than that is cut by some browsers. */
const MOST_HEIGHT = 16_000_000;

/** How many rows of a height can be scrolled through. */
export const mostRows = (rowHeight: number): number => Math.floor(MOST_HEIGHT / rowHeight);
