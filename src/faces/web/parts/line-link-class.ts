/** How a link looks that stands on a line of its own in a small list: underlined, and high enough to be hit. */
export const lineLinkClass = 'inline-block min-h-7 py-1 underline';
