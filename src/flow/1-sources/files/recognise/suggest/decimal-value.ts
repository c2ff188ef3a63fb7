/** A number of a cell in millionths, exact; undefined when it is none. Both decimal marks are understood where stated. */
export function toMicros(text: string, decimal: '.' | ','): bigint | undefined {
  const grouping = decimal === ',' ? /[.\s'\u00a0]/g : /[,\s'\u00a0]/g;
  const cleaned = text
    .replace(/^\((.*)\)$/, '-$1')
    .replace(/[€$£¥]|[A-Z]{3}/g, '')
    .replace(grouping, '')
    .replace(',', '.')
    .trim();
  const match = /^(-?)(\d*)(?:\.(\d{1,6})\d*)?$/.exec(cleaned);
  if (match === null || (match[2] === '' && match[3] === undefined)) return undefined;
  const micros =
    BigInt(match[2] === '' ? '0' : (match[2] ?? '0')) * 1_000_000n + BigInt((match[3] ?? '').padEnd(6, '0'));
  return match[1] === '-' ? -micros : micros;
}
