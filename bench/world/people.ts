import { csvField } from './csv-file.ts';
import { scramble } from './random.ts';
import type { Region } from './shops.ts';

const FIRST = 'Anna,Ben,Chloë,David,Ella,François,Grace,Hugo,Isla,Jack,José,Karin,Liam,Mia,Noah,Olga'.split(
  ',',
);
const LAST =
  'Smith,Jones,Müller,García,Brown,Dubois,Taylor,de Vries,Walker,Novák,Wilson,Rossi,Evans,O’Brien,Young,Martin'.split(
    ',',
  );
const COMPANIES = ['Acme Ltd', 'Hill & Sons', 'Bright, Lamb and Co', 'Studio "Nine"'];

const pick = (list: readonly string[], value: number): string => list[value % list.length] ?? '';

/** The ten address columns of the orders export (name to phone), joined, for one customer. */
export function addressColumns(customer: number, region: Region): string {
  const h = scramble(customer, 3);
  const k = scramble(customer, 5);
  const name = `${pick(FIRST, h)} ${pick(LAST, h >>> 8)}`;
  const address1 = `${(k % 240) + 1} ${pick(region.streets, k >>> 8)}`;
  const address2 = k % 9 === 0 ? `Flat ${(k % 30) + 1}` : '';
  const street = address2 ? csvField(`${address1}, ${address2}`) : address1;
  const company = k % 23 === 0 ? csvField(pick(COMPANIES, k >>> 4)) : '';
  const phone = h % 4 === 0 ? `'${region.dial}${700000000 + (h % 99999999)}` : '';
  return `${name},${street},${address1},${address2},${company},${pick(region.cities, k >>> 16)},${postcode(h, region)},${region.province},${region.country},${phone}`;
}

const postcode = (h: number, region: Region): string =>
  region.country === 'GB'
    ? `${'LSBGN'.charAt(h % 5)}${(h % 19) + 1} ${(h >>> 6) % 9}AB`
    : `'${10_000 + (h % 89_999)}`;

/** The region a customer lives in. */
export function regionOf(customer: number, regions: readonly Region[]): Region {
  return regions[scramble(customer, 7) % regions.length] as Region;
}

const NOTES = [
  'Please leave with neighbour, number 12\nRing twice',
  'Gift for "Mum", no invoice in the parcel',
  'Deliver after 5pm,\nnot on Friday.\n\nThanks, "J"',
  'Colour: red, if not then "rose"',
].map(csvField);

/** A customer's note, quoted for CSV, with line breaks, commas and quotes. */
export function noteColumn(order: number): string {
  return NOTES[order % NOTES.length] ?? '';
}
