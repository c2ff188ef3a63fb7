import type { Problem } from '../../../../model/index.ts';
import { words } from '../../../../model/words.ts';
import type { TrackedProblem } from '../../../api/answers.ts';
import { dayOf } from '../../client/time.ts';

type Body = Omit<Problem, 'breakIds'>;

/** What the last run said of a problem; null where it says it in a form that is not known here. */
export function bodyOf({ body }: Pick<TrackedProblem, 'body'>): Body | null {
  const { conditions, population, support, lift } = body;
  const isKnown =
    Array.isArray(conditions) && [population, support, lift].every((one) => typeof one === 'number');
  return isKnown ? (body as unknown as Body) : null;
}

/** An attribute as words: `taxTitle` is "Tax title". */
export const attributeTitle = (attribute: string): string =>
  words(attribute.replaceAll(/(?<=[a-z0-9])[A-Z]/g, (letter) => `-${letter.toLowerCase()}`));

const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text);
const valueText = (text: string): string => (isDay(text) ? dayOf(text) : text);

/** What a condition asks for: `California State Tax`, `1 Nov 2026 to 22 Nov 2026`. */
export const conditionValue = ({ test, value, to }: Body['conditions'][number]): string =>
  test === 'between' && to !== undefined ? `${valueText(value)} to ${valueText(to)}` : valueText(value);

const percent = new Intl.NumberFormat('en-GB', { style: 'percent', maximumFractionDigits: 1 });
const times = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });
const whole = new Intl.NumberFormat('en-GB');

/** A share as per cent; what is not quite all, or not quite none, is never said to be. */
export function share(value: number): string {
  if (value > 0 && value < 0.001) return 'under 0.1%';
  if (value < 1 && value > 0.999) return 'over 99.9%';
  return percent.format(value);
}

/** What sets its records apart from the others, in a sentence. */
export function apartOf({ count, population, support, lift, conditions }: Body): string {
  const broken = `${whole.format(count)} of ${whole.format(population)} records`;
  if (conditions.length === 0) return `${broken} of this kind break (${share(support)}).`;
  const often = lift > 1.05 ? `, ${times.format(lift)} times as often as among all records` : '';
  return `${broken} that are like this break (${share(support)})${often}.`;
}
