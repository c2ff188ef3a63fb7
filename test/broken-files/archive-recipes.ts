import { gzipSync } from 'node:zlib';
import type { Recipe } from './broken-file.ts';
import { makeZip } from './make-zip.ts';

const plain = `Order,Total\n${Array.from({ length: 500 }, (_, n) => `#${n},${n}.50\n`).join('')}`;
const packed = gzipSync(plain);
const zeros = gzipSync(Buffer.alloc(10 * 1024 * 1024));
const zipped = makeZip([{ name: 'a.csv', content: plain }]);

const flip = (bytes: Buffer, at: number): Buffer => {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 0xff;
  return copy;
};

/** Archives that are damaged, hostile or oddly built. */
export const archiveRecipes: readonly Recipe[] = [
  { name: 'good.csv.gz', content: packed, expects: { columns: [2], rows: 200 } },
  {
    name: 'truncated.csv.gz',
    content: packed.subarray(0, packed.length / 2),
    expects: { failures: ['file-truncated-archive'] },
  },
  {
    name: 'truncated-before-checksum.csv.gz',
    content: packed.subarray(0, -4),
    expects: { failures: ['file-truncated-archive'] },
  },
  {
    name: 'only-magic.gz',
    content: Buffer.from([0x1f, 0x8b]),
    expects: { failures: ['file-truncated-archive'] },
  },
  {
    name: 'wrong-checksum.csv.gz',
    content: flip(packed, packed.length - 6),
    expects: { failures: ['file-truncated-archive'] },
  },
  { name: 'gzip-of-nothing.csv.gz', content: gzipSync(''), expects: { failures: ['file-empty'] } },
  {
    name: 'two-members.csv.gz',
    content: Buffer.concat([gzipSync(plain.slice(0, 100)), gzipSync(plain.slice(100))]),
    expects: { columns: [2], rows: 200 },
  },
  {
    name: 'trailing-garbage.csv.gz',
    content: Buffer.concat([packed, Buffer.alloc(512)]),
    expects: { columns: [2], rows: 200 },
  },
  { name: 'gzip-in-gzip.csv.gz', content: gzipSync(packed), expects: { failures: ['file-unsafe-archive'] } },
  {
    name: 'bomb.csv.gz',
    content: Buffer.concat(Array.from({ length: 20 }, () => zeros)),
    expects: { failures: ['file-zip-bomb'] },
  },
  { name: 'zip-named.csv', content: zipped, expects: { columns: [2], rows: 200 } },
  {
    name: 'two-tables.zip',
    content: makeZip([
      { name: 'x/a.csv', content: plain },
      { name: 'x/b.csv', content: 'a;b;c\n1;2;3\n' },
      { name: '__MACOSX/x/._a.csv', content: '\0\0' },
      { name: 'x/.DS_Store', content: '\0' },
    ]),
    expects: { columns: [2, 3] },
  },
  {
    name: 'truncated.zip',
    content: zipped.subarray(0, zipped.length - 30),
    expects: { failures: ['file-truncated-archive'] },
  },
  {
    name: 'damaged-inside.zip',
    content: flip(zipped, 60),
    expects: { failures: ['file-truncated-archive'] },
  },
  {
    name: 'wrong-checksum.zip',
    content: makeZip([
      { name: 'good.csv', content: plain },
      { name: 'a.csv', content: plain, claimedSum: 1 },
    ]),
    expects: { failures: ['file-truncated-archive'] },
  },
  { name: 'empty.zip', content: makeZip([]), expects: { failures: ['file-empty'] } },
  {
    name: 'slip.zip',
    content: makeZip([{ name: '../../evil.csv', content: plain }]),
    expects: { failures: ['file-unsafe-archive'] },
  },
  {
    name: 'absolute-path.zip',
    content: makeZip([{ name: '/etc/evil.csv', content: plain }]),
    expects: { failures: ['file-unsafe-archive'] },
  },
  {
    name: 'backslash-slip.zip',
    content: makeZip([{ name: '..\\..\\evil.csv', content: plain }]),
    expects: { failures: ['file-unsafe-archive'] },
  },
  {
    name: 'nested.zip',
    content: makeZip([{ name: 'inner.zip', content: zipped }]),
    expects: { failures: ['file-unsafe-archive'] },
  },
  {
    name: 'gzip-in.zip',
    content: makeZip([{ name: 'inner.csv.gz', content: packed }]),
    expects: { failures: ['file-unsafe-archive'] },
  },
  {
    name: 'bomb.zip',
    content: makeZip([{ name: 'a.csv', content: Buffer.alloc(110 * 1024 * 1024) }]),
    expects: { failures: ['file-zip-bomb'] },
  },
  {
    name: 'claims-nine-gigabytes.zip',
    content: makeZip(
      ['a', 'b', 'c'].map((name) => ({ name: `${name}.csv`, content: plain, claimedBytes: 3.2e9 })),
    ),
    expects: { failures: ['file-zip-bomb'] },
  },
  {
    name: 'claims-too-little.zip',
    content: makeZip([{ name: 'a.csv', content: Buffer.alloc(5_000_000, 'a,b\n'), claimedBytes: 10 }]),
    expects: { failures: ['file-truncated-archive'] },
  },
  {
    name: 'thousand-and-one-entries.zip',
    content: makeZip(Array.from({ length: 1001 }, (_, n) => ({ name: `${n}.csv`, content: 'a,b\n' }))),
    expects: { failures: ['file-zip-bomb'] },
  },
  {
    name: 'with-password.zip',
    content: makeZip([{ name: 'a.csv', content: plain, locked: true }]),
    expects: { failures: ['file-not-recognised'] },
  },
  {
    name: 'seven-zip.7z',
    content: Buffer.from('377abcaf271c0004', 'hex'),
    expects: { failures: ['file-not-recognised'] },
  },
  {
    name: 'parquet-truncated.parquet',
    content: Buffer.from('PAR1\x15\x04\x15', 'latin1'),
    expects: { failures: ['file-truncated-archive'] },
  },
  {
    name: 'parquet-lying-footer.parquet',
    content: Buffer.concat([
      Buffer.from('PAR1'),
      Buffer.alloc(40, 0xff),
      Buffer.from([40, 0, 0, 0]),
      Buffer.from('PAR1'),
    ]),
    expects: { failures: ['file-truncated-archive'] },
  },
];
