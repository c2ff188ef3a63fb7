import { isCurrency } from '../../../../../ground/index.ts';
import { looksLikeDate } from '../date-order.ts';
import type { TableSketch } from '../table-sketch.ts';
import { sampleOf } from '../table-sketch.ts';
import { meaningsOf } from './words.ts';

/** What the sampled values of one column look like, as shares of its filled cells from 0 to 1. */
export interface ColumnFacts {
  readonly table: TableSketch;
  readonly column: string;
  /** What the words of the column's name mean. */
  readonly meanings: readonly string[];
  readonly values: readonly string[];
  readonly distinct: number;
  readonly filled: number;
  readonly date: number;
  readonly time: number;
  readonly number: number;
  readonly integer: number;
  readonly money: number;
  readonly currency: number;
  readonly email: number;
  readonly country: number;
  readonly flag: number;
  readonly words: number;
}

const number = /^[-+(]?\s*(?:[A-Z]{3}|[€$£¥])?\s*-?\d[\d., '\u00a0]*\)?-?\s*(?:[A-Z]{3}|[€$£¥%])?$/;
const money = /^-?[\d., '\u00a0]*\d[.,]\d{2}$/;
const email = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const flags = new Set([
  'true',
  'false',
  'yes',
  'no',
  'y',
  'n',
  't',
  'f',
  'ja',
  'nein',
  'oui',
  'non',
  'si',
  'nee',
  '0',
  '1',
]);
const countries = new Set(
  'AT AU BE BG BR CA CH CN CY CZ DE DK EE ES FI FR GB GR HK HR HU IE IL IN IS IT JP KR LT LU LV MT MX NL NO NZ PL PT RO SE SG SI SK TH TR TW US ZA AE SA BH LB EI UK'.split(
    ' ',
  ),
);

/** Looks at one column of a table. */
export function seeColumn(table: TableSketch, column: string): ColumnFacts {
  const values = sampleOf(table, column);
  const filled = values.length;
  const share = (test: (value: string) => boolean) =>
    filled === 0 ? 0 : values.filter(test).length / filled;
  return {
    table,
    column,
    meanings: meaningsOf(column),
    values,
    filled: table.sample.length === 0 ? 0 : filled / table.sample.length,
    distinct: filled === 0 ? 0 : new Set(values).size / filled,
    date: share(looksLikeDate),
    time: share((value) => looksLikeDate(value) && /\d:\d{2}/.test(value)),
    number: share((value) => number.test(value) && !looksLikeDate(value)),
    integer: share((value) => /^-?\d+$/.test(value)),
    money: share((value) => money.test(value)),
    currency: share((value) => /^[A-Z]{3}$/.test(value) && isCurrency(value)),
    email: share((value) => email.test(value)),
    country: share((value) => countries.has(value)),
    flag: share((value) => flags.has(value.toLowerCase())),
    words: share((value) => /\p{L}{2,}[\s-]+\p{L}{2,}/u.test(value)),
  };
}
