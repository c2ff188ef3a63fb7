import type { Control } from '../../flow/4-controls/index.ts';
import type { Break } from '../../model/index.ts';
import { words } from '../../model/words.ts';
import type { RecordEvidence } from '../../model/workspace/index.ts';

/** What is harmless under the settings of the run that kept it, else by the control itself; null: nothing is. */
export function toleranceText(
  control: Control | undefined,
  evidence: RecordEvidence | null,
  currency: string | undefined,
): string | null {
  const given = partsOf(evidence?.tolerance ?? {}, currency);
  if (given.length > 0) return given.join(', ');
  return control?.tolerance?.says ?? null;
}

function partsOf(tolerance: RecordEvidence['tolerance'], currency = ''): readonly string[] {
  const { amount, amountPerLine, percent, quantity, days } = tolerance;
  const money = (value: string | number): string => `${value} ${currency}`.trim();
  return [
    ...(amount === undefined ? [] : [`up to ${money(amount)}`]),
    ...(amountPerLine === undefined ? [] : [`up to ${money(amountPerLine)} for each line`]),
    ...(percent === undefined ? [] : [`up to ${percent} %`]),
    ...(quantity === undefined ? [] : [`up to ${quantity} units`]),
    ...(days === undefined ? [] : [`up to ${days} ${Number(days) === 1 ? 'day' : 'days'}`]),
  ];
}

/** Why it is a break: what one side says, what the other says, and that this is more than is harmless. */
export function firedOf(body: Break, evidence: RecordEvidence | null): string {
  const { field, expected, actual, difference, currency, shop, erp } = body;
  if (shop === undefined || erp === undefined) {
    const lacks = erp === undefined ? 'the ERP has none' : 'the shop has none';
    return `There is a record on one side only: ${lacks}.`;
  }
  const unit = difference === undefined || currency === undefined ? '' : ` ${currency}`;
  const what = field === undefined ? 'What they say' : words(field);
  const said = `${what}: the shop says ${expected ?? 'nothing'}${expected === null ? '' : unit}, the ERP says ${actual ?? 'nothing'}${actual === null ? '' : unit}`;
  const tolerated = partsOf(evidence?.tolerance ?? {}, currency);
  const limit =
    tolerated.length === 0
      ? 'no difference is tolerated'
      : `more than what is tolerated (${tolerated.join(', ')})`;
  return difference === undefined
    ? `${said}.`
    : `${said}; the difference of ${difference}${unit} is ${tolerated.length === 0 ? 'a break, for ' : ''}${limit}.`;
}
