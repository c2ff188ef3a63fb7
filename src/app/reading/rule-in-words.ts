import type { Control } from '../../flow/4-controls/index.ts';
import type { Break } from '../../model/index.ts';
import type { RecordEvidence } from '../../model/workspace/index.ts';
import { labelOf, unitOf } from './record-rows.ts';

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
  const money = (value: string | number): string => `${value} ${currency}`.trim();
  const [amount, amountPerLine, percent, quantity, days] = (
    ['amount', 'amountPerLine', 'percent', 'quantity', 'days'] as const
  ).map((name) => (Number(tolerance[name] ?? 0) === 0 ? undefined : tolerance[name]));
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
  const unit = unitOf(body) === '' ? '' : ` ${unitOf(body)}`;
  const say = (value: string | null): string => (value === null ? 'nothing' : `${value}${unit}`);
  const what = field === undefined ? 'What they say' : labelOf(field);
  const said = `${what}: the shop says ${say(expected)}, the ERP says ${say(actual)}`;
  if (difference === undefined) return `${said}.`;
  const tolerated = partsOf(evidence?.tolerance ?? {}, currency).join(', ');
  return tolerated === ''
    ? `${said}; no difference is tolerated, and this one is ${difference}${unit}.`
    : `${said}; the difference of ${difference}${unit} is more than what is tolerated: ${tolerated}.`;
}
