import { createHash } from 'node:crypto';

/** Crockford's alphabet: no i, l, o or u, so that an id survives being read aloud. */
const letters = '0123456789abcdefghjkmnpqrstvwxyz';

/** The same id for the same parts on every run and machine: 80 bits of SHA-256 as 16 letters, such as `brk_0f3k...`. */
export function stableId(prefix: string, parts: readonly (string | null)[]): string {
  // JSON keeps apart ['a', 'b'] and ['ab', ''], and null and ''.
  const digest = createHash('sha256').update(JSON.stringify(parts)).digest();
  let bits = digest.readBigUInt64BE(0) * 65536n + BigInt(digest.readUInt16BE(8));
  let text = '';
  for (let place = 0; place < 16; place += 1) {
    text = letters.charAt(Number(bits % 32n)) + text;
    bits /= 32n;
  }
  return `${prefix}_${text}`;
}
