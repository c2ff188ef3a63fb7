/**
 * What things are called by people: one word for one thing, in the terminal, the report and the page alike.
 * Plain tables without an import of code, so that the page takes them as they are.
 */
import type { Ledger, Severity, Symptom } from './break.ts';
import type { ControlResult, Verdict } from './summary.ts';
import type { LifeState, PersonEvent } from './workspace/life.ts';
import type { ReasonCode } from './workspace/reason.ts';
import type { SymptomHealth } from './workspace/run.ts';

/** What each symptom is called by the people who suffer it. */
export const symptomTitles: Readonly<Record<Symptom, string>> = {
  'orders-not-flowing': 'Orders not flowing',
  'inventory-differs': 'Inventory differs',
  'refunds-missing': 'Refunds missing',
  'revenue-recognition-errors': 'Revenue recognition errors',
  'order-status-wrong': 'Order status wrong',
  'fx-amounts-wrong': 'FX amounts wrong',
};

/** What each ledger is called. */
export const ledgerTitles: Readonly<Record<Ledger, string>> = {
  sales: 'Sales',
  refunds: 'Refunds',
  payments: 'Payments',
  payouts: 'Payouts',
};

/** How a control stands: what could not be checked and does not apply leaves nothing unknown. */
export type ControlState = ControlResult['result'] | 'does-not-apply';

export function controlState({ result, applies }: Pick<ControlResult, 'result' | 'applies'>): ControlState {
  return applies === false && result === 'could-not-check' ? 'does-not-apply' : result;
}

/** What each state of a control is called. */
export const controlStateTitles: Readonly<Record<ControlState, string>> = {
  holds: 'holds',
  broken: 'broken',
  'could-not-check': 'could not be checked',
  'does-not-apply': 'does not apply',
};

/** The verdict as a headline. */
export const verdictTitles: Readonly<Record<Verdict, string>> = {
  clean: 'The two sides agree',
  breaks: 'The two sides do not agree',
  'could-not-decide': 'It could not be decided whether the two sides agree',
};

const capitals: Readonly<Record<string, string>> = {
  erp: 'ERP',
  sku: 'SKU',
  fx: 'FX',
  utc: 'UTC',
  vat: 'VAT',
  uat: 'UAT',
  pos: 'POS',
  gl: 'GL',
  api: 'API',
  b2b: 'B2B',
  ok: 'OK',
};

/** A kebab-case name, or one of a field, as words: `fx-rate-differs` is "FX rate differs", `unitPrice` "Unit price". */
export function words(name: string): string {
  const text = name
    .replace(/([a-z0-9])([A-Z])/g, (_, before: string, letter: string) => `${before}-${letter.toLowerCase()}`)
    .split('-')
    .map((word) => capitals[word] ?? word)
    .join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A title amid a sentence: "Orders not flowing" is "orders not flowing", and "FX amounts wrong" stays. */
export const amid = (title: string): string =>
  title.replace(/^[A-Z](?![A-Z])/, (letter) => letter.toLowerCase());

/** How much it matters. */
export const severityTitles: Readonly<Record<Severity, string>> = {
  critical: 'Critical',
  major: 'Major',
  minor: 'Minor',
};

/** Where a break or a problem stands. */
export const stateTitles: Readonly<Record<LifeState, string>> = {
  new: 'New',
  acknowledged: 'Acknowledged',
  'in-progress': 'In progress',
  fixed: 'Fixed, waiting for proof',
  verified: 'Verified',
  regressed: 'Regressed',
  accepted: 'Accepted as is',
  duplicate: 'Duplicate',
  snoozed: 'Snoozed',
  gone: 'Gone',
};

/** Why something may rest. */
export const reasonTitles: Readonly<Record<ReasonCode, string>> = {
  immaterial: 'Immaterial',
  timing: 'Timing: it settles by itself',
  'agreed-treatment': 'Agreed treatment: both sides are meant to differ',
  'system-limitation': 'Limitation of a system',
  'before-cutover': 'From before the cutover',
  'test-data': 'Test data',
  'corrected-elsewhere': 'Corrected elsewhere, such as by a journal',
  'planned-fix': 'A fix is planned',
  'waiting-for-others': 'Waiting for somebody outside',
  'waiting-for-data': 'Waiting for data',
  other: 'Another reason',
};

/** What people do with a break or a problem. */
export const moveTitles: Readonly<Record<PersonEvent, string>> = {
  acknowledge: 'Acknowledge',
  start: 'Start work',
  fix: 'Record a fix',
  accept: 'Accept as is',
  duplicate: 'Mark as duplicate',
  snooze: 'Snooze',
  reopen: 'Reopen',
  assign: 'Assign',
};

/** What is known of a symptom. */
export const healthTitles: Readonly<Record<SymptomHealth, string>> = {
  breaks: 'Breaks',
  'no-data': 'No data',
  'in-flight': 'In flight',
  holds: 'Holds',
};
