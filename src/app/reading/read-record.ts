import { controls } from '../../flow/4-controls/index.ts';
import { type Break, type Side, sides } from '../../model/index.ts';
import type { RecordEvidence, Run, State, TrackedBreakDetail } from '../../model/workspace/index.ts';
import { meansOf } from '../explain/explain-fingerprint.ts';
import { kindTexts } from '../explain/kind-texts.ts';
import { matchOf } from './match-in-words.ts';
import { rowsOf, sideOf } from './record-rows.ts';
import { runsOf } from './record-runs.ts';
import type { RecordOrigin, RecordView } from './record-view.ts';
import { firedOf, toleranceText } from './rule-in-words.ts';

const RUNS = 50;

/** All that is known of a break, at one moment; null where there is no such break. */
export function readRecord(state: State, workspace: string, id: string): Promise<RecordView | null> {
  return state.atOneMoment(async (at) => {
    const found = await at.lives.getBreak(workspace, id);
    if (found === null) return null;
    const { environment, firstRun, lastRun, body } = found;
    const evidence = await at.views.evidence(workspace, id);
    const spans = await at.views.spans(workspace, environment, id);
    const since = await at.views.runsSince(workspace, environment, firstRun, RUNS);
    const run = await at.views.recorded(workspace, environment, lastRun);
    const problem = found.problem === null ? null : await at.lives.getProblem(workspace, found.problem);
    return {
      id,
      version: found.version,
      kind: found.kind,
      left: sideOf('shop', body, evidence),
      right: sideOf('erp', body, evidence),
      rows: rowsOf(body, evidence),
      rule: ruleOf(found, evidence),
      match: matchOf(body, evidence),
      lineage: lineageOf(body, run),
      raw: { shop: evidence?.raw.shop ?? null, erp: evidence?.raw.erp ?? null },
      rawMissing: { shop: rawMissing('shop', body, evidence), erp: rawMissing('erp', body, evidence) },
      runs: runsOf(spans, since),
      earlierRuns: Math.max(0, (since[0]?.number ?? firstRun) - firstRun),
      explanation: found.explanation,
      fingerprint: fingerprintOf(body),
      consequences: body.consequences.map(({ kind, field, expected, actual, difference, currency }) => ({
        kind,
        field: field ?? null,
        expected,
        actual,
        difference: difference ?? null,
        currency: currency ?? null,
      })),
      problem: problem === null ? null : { id: problem.id, title: problem.title },
    };
  });
}

function ruleOf(found: TrackedBreakDetail, evidence: RecordEvidence | null): RecordView['rule'] {
  const control = controls.find(({ id }) => id === found.control);
  return {
    control: found.control,
    claim: control?.claim ?? '',
    why: control?.why ?? '',
    tolerance: toleranceText(control, evidence, found.body.currency),
    fired: firedOf(found.body, evidence),
    ...kindTexts[found.kind],
  };
}

function lineageOf(body: Break, run: Run | null): readonly RecordOrigin[] {
  return sides.flatMap((side) => {
    const one = body[side];
    if (one === undefined) return [];
    const [, file = one.source, line] = /^(.*):(\d+)$/s.exec(one.source) ?? [];
    const input = run?.inputs.find((input) => input.side === side && input.file === file);
    return {
      side,
      record: one.record,
      file,
      line: line === undefined ? null : Number(line),
      sha256: input?.sha256 ?? null,
      readAt: input === undefined ? null : (run?.endedAt ?? null),
    };
  });
}

function rawMissing(side: Side, body: Break, evidence: RecordEvidence | null): string | null {
  if (body[side] === undefined || (evidence !== null && evidence.raw[side] !== null)) return null;
  return evidence === null
    ? 'The run that found it kept no rows of it: a run keeps those of its 20,000 worst breaks.'
    : 'The rows of this file could not be told apart once more; its line says where it stands.';
}

function fingerprintOf(body: Break): RecordView['fingerprint'] {
  const { fingerprint, explainedShare, candidates = [] } = body;
  if (fingerprint === undefined) return null;
  return {
    id: fingerprint,
    name: meansOf(fingerprint),
    share: explainedShare,
    candidates: candidates.map((one) => ({
      id: one.fingerprint,
      name: meansOf(one.fingerprint),
      share: one.explainedShare,
    })),
  };
}
