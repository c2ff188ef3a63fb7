import type { DecisionFacts, RunFact } from '../../../../model/decision/index.ts';
import type { Symptom } from '../../../../model/index.ts';
import { controlState } from '../../../../model/words.ts';
import { type Criterion, criterion, type Finding, unknown } from '../../criterion.ts';
import { inputsHash } from '../../inputs-hash.ts';
import { counted, named, percent } from '../../say.ts';

interface Asked {
  readonly consecutive: number;
  readonly leastShare: number;
  readonly mostValueShare: number;
}

interface Judged {
  readonly is: 'green' | 'red' | 'unknown';
  /** What was measured, as the threshold is said; null where nothing could be. */
  readonly measured: string | null;
  readonly says: string;
}

/** A criterion on how far the two sides agree over the last full runs. */
export function agreement(
  symptom: Symptom,
  {
    records,
    ...said
  }: Pick<Criterion, 'id' | 'title' | 'hard' | 'claim' | 'why' | 'role'> & { readonly records: string },
): Criterion {
  return criterion({
    ...said,
    parameters: {
      consecutive: {
        default: 2,
        unit: 'runs',
        least: 1,
        most: 20,
        whole: true,
        why: 'Two full runs in a row, so that one good day is not taken for a state [proposal].',
      },
      leastShare: {
        default: 0.995,
        unit: 'share',
        least: 0.5,
        most: 1,
        why: 'Policy default of section 2.4: green from 99.5 % on; there is no neutral industry figure.',
      },
      mostValueShare: {
        default: 0.0001,
        unit: 'share of value',
        least: 0,
        most: 1,
        why: 'Policy default of section 2.4: the value of orders differs by 0.01 % at most.',
      },
      maxAgeHours: {
        default: 24,
        unit: 'hours',
        least: 1,
        most: 720,
        why: 'Policy default: the last full run is of the last day, as orders come in every day.',
      },
    },
    threshold: ({ consecutive, leastShare, mostValueShare }) =>
      `at least ${percent(leastShare)}, and values within ${percent(mostValueShare)}, in the last ${counted(consecutive, 'full run')}`,
    read: (facts, _, asked) => readAgreement(facts, symptom, records, asked),
  });
}

function readAgreement(facts: DecisionFacts, symptom: Symptom, records: string, asked: Asked): Finding {
  const runs = differentRuns(facts.runs).slice(0, asked.consecutive);
  const [last] = runs;
  if (last === undefined) return unknown('No full run was recorded: nothing was ever compared.');
  const judged = runs.map((run) => ({ run, ...judge(run, symptom, records, asked) }));
  const evidence = runs.map(({ run }) => ({ kind: 'run', id: run }));
  const measured = judged.map(({ measured: one, is }) => one ?? is).join(', ');
  const finding = { measured, evidenceAt: last.at, evidence };
  const red = judged.find(({ is }) => is === 'red');
  if (red !== undefined) return { ...finding, state: 'fail', says: `Run ${red.run.number}: ${red.says}` };
  const open = judged.find(({ is }) => is === 'unknown');
  if (open !== undefined)
    return { ...finding, state: 'no-data', says: `Run ${open.run.number}: ${open.says}` };
  if (runs.length < asked.consecutive)
    return {
      ...finding,
      state: 'no-data',
      says: `Green in ${counted(runs.length, 'full run')} of the ${asked.consecutive} it takes; runs over the same files count once.`,
    };
  return { ...finding, state: 'pass', says: `Run ${last.number}: ${judged[0]?.says ?? ''}` };
}

/** Full runs, the last first: one that read what a later one read as well proves nothing more. */
function differentRuns(runs: readonly RunFact[]): readonly RunFact[] {
  const seen = new Set<string>();
  return runs.filter((run) => {
    const hash = inputsHash(run);
    if (run.ranged || seen.has(hash)) return false;
    seen.add(hash);
    return true;
  });
}

function judge(run: RunFact, symptom: Symptom, records: string, asked: Asked): Judged {
  const health = run.health[symptom];
  const { breaks, inFlight, of, valueShare } = run.agreement?.[symptom] ?? {
    breaks: null,
    inFlight: 0,
    of: null,
    valueShare: null,
  };
  if (valueShare !== null && valueShare > asked.mostValueShare)
    return {
      is: 'red',
      measured: `values ${percent(valueShare)} apart`,
      says: `the values differ by ${percent(valueShare)}, and may by ${percent(asked.mostValueShare)}.`,
    };
  if (breaks === null || of === null || of === 0) return byHealth(health, records);
  const share = Math.max(0, 1 - breaks / of);
  const measured = percent(share);
  const said = `${counted(breaks, 'break')} among ${counted(of, records.replace(/s$/, ''), records)}, ${measured} without`;
  if (share < asked.leastShare)
    return { is: 'red', measured, says: `${said}; at least ${percent(asked.leastShare)} is asked for.` };
  if (health === 'no-data')
    return { is: 'unknown', measured, says: `${said}, but ${unchecked(run, symptom)}` };
  if (1 - (breaks + inFlight) / of < asked.leastShare)
    return {
      is: 'unknown',
      measured,
      says: `${said}, but ${inFlight} are still on their way: too many to tell.`,
    };
  return { is: 'green', measured, says: `${said}.` };
}

/** Which controls said nothing, and what to do about it. */
function unchecked({ controls }: RunFact, symptom: Symptom): string {
  const open = controls.filter((one) => one.symptom === symptom && controlState(one) === 'could-not-check');
  if (open.length === 0) return 'some of its controls could not be checked.';
  const list = named(
    open.map(({ control, reason }) => (reason === undefined ? control : `${control} (${reason})`)),
  );
  return `${counted(open.length, 'control')} could not be checked: ${list}. Give what is missing, or say in the profile under doesNotApply why it is no gap.`;
}

function byHealth(health: RunFact['health'][Symptom], records: string): Judged {
  switch (health) {
    case 'holds':
      return { is: 'green', measured: percent(1), says: `no break, and every control of ${records} held.` };
    case 'breaks':
      return {
        is: 'red',
        measured: 'breaks',
        says: `there are breaks, and nobody counted the ${records} they are among.`,
      };
    case 'in-flight':
      return { is: 'unknown', measured: null, says: `${records} are still on their way.` };
    case 'no-data':
      return { is: 'unknown', measured: null, says: `${records} could not be checked.` };
  }
}
