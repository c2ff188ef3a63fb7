import { extname } from 'node:path';
import { exportPlan, type PlanFormat, planFormats } from '../../../app/decision/index.ts';
import { failure } from '../../../ground/index.ts';
import { lookOf } from '../look.ts';
import { renderPlan } from '../terminal/decision/render-plan.ts';
import { type DecisionCall, decideByCall } from './decision-call.ts';
import { writeNew } from './write-new.ts';

/** What `tieout plan` was called with. */
export interface PlanCall extends DecisionCall {
  readonly format?: string;
  readonly out?: string;
}

/** Shows the plan, or writes it in a form that others read. */
export async function runPlan(call: PlanCall): Promise<number> {
  const format = readFormat(call);
  const { decided, facts, about } = await decideByCall(call);
  const { plan } = decided;
  if (format !== null) {
    const { team } = facts.readiness;
    const said = { title: `Plan of ${about.title}`, scope: about.scope, team };
    const { body } = await exportPlan(plan, format, said);
    if (call.out === undefined) process.stdout.write(body);
    else await writeNew(call.out, body, true);
  } else
    process.stdout.write(
      call.json ? `${JSON.stringify(plan)}\n` : `${renderPlan(plan, lookOf(process.stdout))}\n`,
    );
  return facts.runs.length > 0 ? 0 : 3;
}

/** By its name, or by the ending of the file. */
function readFormat({ format, out, json }: PlanCall): PlanFormat | null {
  if (format !== undefined && json)
    throw failure('usage-options-conflict', { option: '--format', other: '--json' });
  const wanted = format ?? (out === undefined ? undefined : extname(out).slice(1).toLowerCase());
  if (wanted === undefined) return null;
  const known = planFormats.find((one) => one === wanted);
  if (known === undefined)
    throw failure(
      'usage-bad-value',
      format === undefined
        ? {
            option: '--out',
            value: out ?? '',
            expected: 'a file that ends in .md, .pdf, .ics or .json, unless --format says what it is',
          }
        : { option: '--format', value: wanted, expected: `one of ${planFormats.join(', ')}` },
      format === undefined ? { hint: `Add --format with one of ${planFormats.join(', ')}.` } : {},
    );
  if (known === 'pdf' && out === undefined && process.stdout.isTTY)
    throw failure('usage-missing-option', {
      option: '--out',
      expected: 'and a file: a terminal shows no PDF',
    });
  return known;
}
