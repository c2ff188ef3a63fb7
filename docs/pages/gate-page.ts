import { plantedDefects } from '../../src/app/decision/proof/registry.ts';
import { criteria, exitCodeOf, verdictTable } from '../../src/flow/9-gate/index.ts';
import { defaultsOf } from '../../src/model/decision/index.ts';
import { code, generatedNote, page, table } from './markdown.ts';

const verdicts = {
  go: 'GO',
  'go-with-waivers': 'GO WITH WAIVERS',
  'no-go': 'NO-GO',
  'cannot-decide': 'CANNOT DECIDE',
} as const;

/** docs/reference/gate.md: how a verdict comes about. */
export function gatePage(): string {
  return page([
    generatedNote,
    '# The gate',
    'The gate reads every criterion below from the facts, and gives one verdict. What is missing or too old is never met, and no waiver covers it. The same facts under the same policy give the same reading, byte by byte.',
    '## The table of verdicts',
    'The first row that any criterion meets decides. A gate in which every criterion is switched off cannot decide.',
    table(
      ['weight', 'state', 'verdict', 'exit code', 'why'],
      verdictTable.map(({ weight, state, verdict, why }) => [
        weight,
        code(state),
        verdicts[verdict],
        String(exitCodeOf[verdict]),
        why,
      ]),
    ),
    'With `--strict`, GO WITH WAIVERS ends with exit code 1.',
    '## Criteria',
    'A policy may set each number under `gate`, such as `"rollback-in-time.mostShare": 0.7`, and under `gate.criteria` whether a criterion is `hard`, `soft` or `off` and who owns it. What is off is shown in every reading.',
    ...criteria.flatMap(({ id, title, hard, claim, why, role, parameters, threshold }) => [
      `### ${id}`,
      `**${title}** (${hard ? 'hard' : 'soft'}; ${role}). ${claim} ${why}`,
      `Threshold: ${threshold(defaultsOf(parameters))}.`,
      table(
        ['number', 'default', 'unit', 'from', 'to', 'why'],
        Object.entries(parameters).map(([name, one]) => [
          code(`${id}.${name}`),
          String(one.default),
          one.unit,
          String(one.least),
          String(one.most),
          one.why,
        ]),
      ),
    ]),
    '## Waivers',
    'A waiver names a criterion, a reason, and the moment at which it ends. Whoever may approve can give one; for a hard criterion it counts when another person who may approve has seconded it. It makes "not met" into "waived", and nothing else: what is missing or too old stays so.',
    '## Decisions',
    'A decision keeps its evidence (facts, policy, waivers, proof) and its reading as they were hashed, with SHA-256. It never changes. It is revoked by itself, with the reason, when a later run is recorded, when the policy, the profile, the readiness, a waiver or the proof changes, when the first of its evidence is too old, when the gate says another verdict, or when a new version reads the same evidence otherwise.',
    '## Proof of the detector',
    'Before a green counts, these defects are planted in a copy of the data of the last full run. Each must be found by its name, and nothing else. Which records are chosen follows from the data alone, and the whole of the data is compared.',
    table(
      ['defect', 'symptom', 'found as', 'what is done', 'needs'],
      plantedDefects.map(({ id, symptom, kinds, says, needs }) => [
        code(id),
        symptom,
        kinds.map(code).join(' '),
        says,
        needs,
      ]),
    ),
  ]);
}
