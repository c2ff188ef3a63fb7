import { join } from 'node:path';
import { listFaults, sandbox, sandboxChoices, type WorldPlan } from '../../../app/index.ts';
import { failure } from '../../../ground/index.ts';
import { isDay } from '../../../ground/time.ts';

/** What `tieout sandbox` was called with. */
export interface SandboxCall {
  readonly out: string;
  readonly seed: string;
  readonly orders: string;
  readonly days: string;
  readonly end?: string;
  readonly erp?: string;
  readonly fault?: readonly string[];
  readonly feature?: readonly string[];
  readonly list?: true;
  readonly json?: true;
}

/** Writes a sandbox merchant, or lists what can be planted in one. */
export async function runSandbox(call: SandboxCall): Promise<number> {
  const say = (text: string): void => void process.stdout.write(`${text}\n`);
  if (call.list) {
    const list = listFaults();
    say(call.json ? JSON.stringify(list) : list.map(({ id, title }) => `${id}\n  ${title}`).join('\n'));
    return 0;
  }
  const { out } = call;
  const result = sandbox(readPlan(call), out);
  if (call.json) {
    say(JSON.stringify(result));
    return 0;
  }
  say(`${result.orders} orders and ${result.documents} ERP documents are in ${out}.`);
  if (result.expected > 0)
    say(`${result.expected} breaks were planted; they are in ${join(out, 'labels.jsonl')}.`);
  say(
    `Check them: tieout check --shop ${join(out, 'shop')} --erp ${join(out, 'erp')} --profile ${join(out, 'profile.yaml')}`,
  );
  return 0;
}

function readPlan(call: SandboxCall): WorldPlan {
  const { end, erp, fault = [], feature = [] } = call;
  if (end !== undefined && !isDay(end)) throw bad('--end', end, 'a day such as 2026-10-31');
  return {
    seed: whole('--seed', call.seed, 0),
    orders: whole('--orders', call.orders, 1),
    days: whole('--days', call.days, 2),
    ...(end === undefined ? {} : { end }),
    ...(erp === undefined ? {} : { erp: oneOf('--erp', erp, sandboxChoices.erpManners) }),
    features: feature.map((name) => oneOf('--feature', name, sandboxChoices.features)),
    faults: fault.map(readFault),
  };
}

/** `ID`, or `ID@2026-10-12`: from the go-live, or from that day on. */
function readFault(text: string): NonNullable<WorldPlan['faults']>[number] {
  const [name = '', from] = text.split('@');
  const id = oneOf(
    '--fault',
    name,
    listFaults().map((one) => one.id),
  );
  if (from === undefined) return { id };
  if (!isDay(from))
    throw bad('--fault', text, 'the name of a failure mode, alone or with a day: ID@2026-10-12');
  return { id, from: Date.parse(`${from}T00:00:00Z`) };
}

function whole(option: string, text: string, least: number): number {
  const value = Number(text);
  if (/^\d{1,9}$/.test(text) && value >= least) return value;
  throw bad(option, text, `a whole number of at least ${least}`);
}

function oneOf<T extends string>(option: string, value: string, choices: readonly T[]): T {
  const choice = choices.find((one) => one === value);
  if (choice !== undefined) return choice;
  throw bad(
    option,
    value,
    choices.length > 12 ? 'a name that "tieout sandbox --list" gives' : choices.join(', '),
  );
}

function bad(option: string, value: string, expected: string): Error {
  return failure('usage-bad-value', { option, value, expected });
}
