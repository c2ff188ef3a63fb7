/**
 * Reads the text of a PDF as our exports write it: glyphs by their number, and a map to letters for each font.
 * Comes in: bytes. Goes out: text, one line for each piece. May touch: nothing. Refuses: PDFs of others.
 */
import { inflateSync } from 'node:zlib';

/** All texts in the order in which they were drawn. */
export function textsOfPdf(bytes: Buffer): readonly string[] {
  const source = bytes.toString('latin1');
  const objects = new Map<string, string>();
  for (const [, number = '', body = ''] of source.matchAll(/(\d+) 0 obj\s(.*?)endobj/gs))
    objects.set(number, body);
  const fonts = new Map<string, ReadonlyMap<string, string>>();
  for (const body of objects.values())
    for (const [, name = '', font = ''] of body.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const map = /\/ToUnicode (\d+) 0 R/.exec(objects.get(font) ?? '')?.[1];
      if (map !== undefined) fonts.set(name, lettersOf(streamOf(objects.get(map) ?? '')));
    }
  return [...objects.values()]
    .filter((body) => body.includes('stream') && !body.includes('/Length1'))
    .flatMap((body) => textsOfPage(streamOf(body), fonts));
}

function streamOf(body: string): string {
  const start = /stream\r?\n/.exec(body);
  if (start === null) return '';
  const raw = body.slice(start.index + start[0].length, body.lastIndexOf('endstream'));
  if (!body.includes('/FlateDecode')) return raw;
  try {
    return inflateSync(Buffer.from(raw, 'latin1')).toString('latin1');
  } catch {
    return '';
  }
}

function lettersOf(map: string): ReadonlyMap<string, string> {
  const letters = new Map<string, string>();
  for (const [, first = '', , list = ''] of map.matchAll(/<([0-9a-f]{4})> <([0-9a-f]{4})> \[(.*?)\]/gis))
    for (const [at, [, code = '']] of [...list.matchAll(/<([0-9a-f ]+)>/gi)].entries()) {
      const glyph = (Number.parseInt(first, 16) + at).toString(16).padStart(4, '0');
      letters.set(glyph, Buffer.from(code.replaceAll(' ', ''), 'hex').swap16().toString('utf16le'));
    }
  return letters;
}

function textsOfPage(
  page: string,
  fonts: ReadonlyMap<string, ReadonlyMap<string, string>>,
): readonly string[] {
  const texts: string[] = [];
  let letters: ReadonlyMap<string, string> = new Map();
  for (const [, font, list = ''] of page.matchAll(/\/(F\d+) [\d.]+ Tf|\[(.*?)\] TJ/gs)) {
    if (font !== undefined) letters = fonts.get(font) ?? new Map();
    else {
      const glyphs = [...list.matchAll(/<([0-9a-f]*)>/gi)].map(([, hex = '']) => hex.toLowerCase()).join('');
      texts.push((glyphs.match(/.{4}/g) ?? []).map((glyph) => letters.get(glyph) ?? '?').join(''));
    }
  }
  return texts;
}
