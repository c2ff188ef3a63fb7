const codes = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  cyan: [36, 39],
} as const;

/** How a piece of text can look. */
export type Style = keyof typeof codes;

/** Gives text a look. */
export type Paint = (style: Style, text: string) => string;

/** A painter that paints only where colour is wanted. */
export function painter(colour: boolean): Paint {
  return (style, text) =>
    colour && text !== '' ? `\u001b[${codes[style][0]}m${text}\u001b[${codes[style][1]}m` : text;
}

// Escape sequences and the marks that turn the direction of text: data must not steer the terminal.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const steering = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]+/g;

/** Text without anything that steers a terminal; blanks stay as they are. */
export function harmless(text: string): string {
  return text.replace(steering, ' ');
}

/** Text from data as it may be shown in a terminal: on one line, and without anything that steers it. */
export function plain(text: string): string {
  return harmless(text).trim();
}
