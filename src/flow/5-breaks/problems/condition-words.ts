import type { Break, Condition } from '../../../model/index.ts';
import type { Grain } from './population.ts';
import { countryInWords, dayInWords, inSentence, windowInWords } from './words.ts';

type Phrase = (value: string, grain: Grain, breaks: readonly Break[]) => string;

const phrases: Readonly<Record<string, Phrase>> = {
  country: (value) => `to ${countryInWords(value)}`,
  province: (value) => `to province ${inSentence(value)}`,
  currency: (value) => `in ${inSentence(value)}`,
  shop: (value) => `of shop ${inSentence(value)}`,
  entity: (value) => `of entity ${inSentence(value)}`,
  gateway: (value) => `through gateway ${inSentence(value)}`,
  sourceName: (value) => `from source ${inSentence(value)}`,
  discountCode: (value) => `with discount code ${inSentence(value)}`,
  shippingMethod: (value) => `shipped by ${inSentence(value)}`,
  taxTitle: (value) => `with tax ${inSentence(value)}`,
  documentType: (value) => `with document type ${inSentence(value)}`,
  periodShop: (value) => `of period ${inSentence(value)}`,
  periodErp: (value) => `posted in period ${inSentence(value)}`,
  customer: (value) => `of customer ${inSentence(value)}`,
  sku: (value, _grain, breaks) => `of SKU ${inSentence(value)}${titleOf(breaks)}`,
  item: (value) => `of item ${inSentence(value)}`,
  title: (value) => `of “${inSentence(value)}”`,
  vendor: (value) => `of vendor ${inSentence(value)}`,
  location: (value) => `at location ${inSentence(value)}`,
  referenceFormat: (value) => `with references such as “${inSentence(value)}”`,
  weekday: (value) => `placed on a ${inSentence(value)}`,
  hour: (value) => `placed in the hour from ${inSentence(value)}`,
};

const placed: Readonly<Record<Grain, string>> = {
  order: 'placed',
  line: 'of orders placed',
  refund: 'dated',
  payout: 'dated',
  stock: 'counted',
  item: 'changed',
};

/** A condition as part of a sentence, such as `to Germany` or `placed between 14 and 16 March 2011`. */
export function conditionInWords(condition: Condition, grain: Grain, breaks: readonly Break[]): string {
  const { attribute, value } = condition;
  if (condition.test === 'between') {
    const window = windowInWords(value, condition.to ?? value);
    if (attribute === 'documentDay') return `with documents dated ${window}`;
    if (attribute === 'postedDay') return `posted ${window}`;
    return attribute === 'day' ? `${placed[grain]} ${window}` : `with ${spaced(attribute)} ${window}`;
  }
  const phrase = Object.hasOwn(phrases, attribute) ? phrases[attribute] : undefined;
  return phrase?.(value, grain, breaks) ?? `with ${spaced(attribute)} ${inSentence(value)}`;
}

/** The rate that was used, where all breaks used the rate of one day. */
export function rateInWords(breaks: readonly Break[]): string | undefined {
  const day = shared(breaks, (one) => one.attributes.rateOfDay);
  if (day !== undefined) return `the rate of ${dayInWords(day)}`;
  const [first, ...others] = breaks.map((one) => (one.attributes.rateDaysBehind ?? '').split(' '));
  const days = first?.find((one) => one !== '' && others.every((other) => other.includes(one)));
  if (days === undefined) return undefined;
  return days === '1' ? 'the rate of the day before' : `the rate of ${days} days before`;
}

/** The value all breaks agree on. */
export function shared(
  breaks: readonly Break[],
  of: (one: Break) => string | null | undefined,
): string | undefined {
  const first = breaks[0] === undefined ? undefined : of(breaks[0]);
  if (first === undefined || first === null || first === '') return undefined;
  return breaks.every((one) => of(one) === first) ? first : undefined;
}

function titleOf(breaks: readonly Break[]): string {
  const title = shared(breaks, (one) => one.attributes.title);
  return title === undefined ? '' : ` (${inSentence(title)})`;
}

function spaced(attribute: string): string {
  return inSentence(attribute.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`));
}
