import type { Break, BreakKind, Condition, MoneyText } from '../../../model/index.ts';
import { conditionInWords, rateInWords, shared } from './condition-words.ts';
import { grainOf } from './grain-of-kind.ts';
import { kindPhrases } from './kind-phrases.ts';
import type { Grain } from './population.ts';
import { amountInWords, countInWords, inSentence } from './words.ts';

const nouns: Readonly<Record<Grain, readonly [string, string]>> = {
  order: ['order', 'orders'],
  line: ['line', 'lines'],
  refund: ['refund', 'refunds'],
  payout: ['payout', 'payouts'],
  stock: ['stock level', 'stock levels'],
  item: ['item', 'items'],
};

/** What a title is made of. */
export interface TitleParts {
  readonly kind: BreakKind;
  readonly breaks: readonly Break[];
  readonly conditions: readonly Condition[];
  /** Whether the breaks are together for what happened, and not only for their kind. */
  readonly signed: boolean;
  /** Broken records, and all records with the conditions. */
  readonly records: number;
  readonly population: number;
  /** What it costs, where one amount says it. */
  readonly cost: MoneyText | undefined;
}

/** Fewer than this are no surprise without anything in common. */
const leastForNothing = 3;

/** One sentence: how many of how many records, which ones, what happened to them, and what it costs. */
export function titleOf(parts: TitleParts): string {
  const { kind, breaks, conditions, records, population } = parts;
  const grain = grainOf(kind);
  const one = records === 1 && population <= 1;
  const noun = (kindPhrases[kind].noun ?? nouns[grain])[one || (records === 1 && !isPart(parts)) ? 0 : 1];
  const which = conditions.map((condition) => conditionInWords(condition, grain, breaks));
  const subject = [howMany(parts), noun, ...which].join(' ');
  const predicate = conjugate(happened(kind, breaks), records === 1);
  const cost =
    parts.cost === undefined ? '' : `${amountInWords(parts.cost.amount)} ${parts.cost.currency} at risk`;
  const alone =
    !parts.signed && conditions.length === 0 && records < population && records >= leastForNothing;
  if (!alone) return `${subject} ${predicate}${cost === '' ? '' : `: ${cost}`}.`;
  return `${subject} ${predicate}${cost === '' ? '' : `, ${cost}`}; nothing sets them apart.`;
}

/** Whether the sentence says "of": some of the records with the conditions. */
function isPart({ conditions, records, population }: TitleParts): boolean {
  return conditions.length > 0 && records < population;
}

function howMany(parts: TitleParts): string {
  const { records, population } = parts;
  if (isPart(parts)) return `${countInWords(records)} of ${countInWords(population)}`;
  if (records === 1) return 'One';
  if (records < population) return countInWords(records);
  return records === 2 ? 'Both' : `All ${countInWords(records)}`;
}

function happened(kind: BreakKind, breaks: readonly Break[]): string {
  const phrase = kindPhrases[kind];
  const rate = kind === 'fx-rate-differs' ? rateInWords(breaks) : undefined;
  if (rate !== undefined) return `{was} converted at ${rate}`;
  const expected = shared(breaks, (one) => one.attributes.expectedValue ?? one.expected);
  const actual = shared(breaks, (one) => one.attributes.actualValue ?? one.actual);
  if (actual === undefined) return phrase.said;
  const template = (expected === undefined ? phrase.actual : phrase.both) ?? phrase.said;
  return template
    .split(/(\{actual\}|\{expected\})/)
    .map((piece) =>
      piece === '{actual}' ? bare(actual) : piece === '{expected}' ? bare(expected ?? '') : piece,
    )
    .join('');
}

/** Values may not look like the marks of the phrases. */
function bare(value: string): string {
  return inSentence(value).replace(/[{}]/g, '');
}

function conjugate(phrase: string, one: boolean): string {
  return phrase
    .replaceAll('{is}', one ? 'is' : 'are')
    .replaceAll('{was}', one ? 'was' : 'were')
    .replaceAll('{has}', one ? 'has' : 'have')
    .replaceAll('{differs}', one ? 'differs' : 'differ');
}
