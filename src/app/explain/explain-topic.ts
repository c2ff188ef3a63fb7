import { controls } from '../../flow/4-controls/index.ts';
import { type FailureCode, failureCodes } from '../../ground/index.ts';
import { type BreakKind, breakKinds, type Symptom, symptoms } from '../../model/index.ts';
import { symptomTitles } from '../../model/words.ts';
import { controlBrief } from './control-brief.ts';
import { controlSteps } from './control-steps.ts';
import { explainDecisionTopic } from './decision-topics.ts';
import { explainFingerprint } from './explain-fingerprint.ts';
import type { Explanation } from './explanation.ts';
import { kindTexts } from './kind-texts.ts';
import { symptomTexts } from './symptom-texts.ts';

/** Explains what needs no data: a control, a kind of break, a fingerprint, a symptom, an error code, or what decisions speak of. */
export function explainTopic(id: string): Explanation | undefined {
  const control = controls.find((one) => one.id === id);
  if (control !== undefined) {
    return { type: 'control', ...controlBrief(control), steps: controlSteps(control) };
  }
  if (Object.hasOwn(breakKinds, id)) return explainKind(id as BreakKind);
  if ((symptoms as readonly string[]).includes(id)) return explainSymptom(id as Symptom);
  const fingerprint = explainFingerprint(id);
  if (fingerprint !== undefined) return fingerprint;
  if (Object.hasOwn(failureCodes, id)) return explainFailure(id as FailureCode);
  return explainDecisionTopic(id);
}

function explainKind(id: BreakKind): Explanation {
  const own = controls.filter(({ kinds }) => kinds.includes(id));
  return { type: 'kind', id, symptom: breakKinds[id], ...kindTexts[id], controls: own.map(controlBrief) };
}

function explainSymptom(id: Symptom): Explanation {
  const kinds = (Object.keys(breakKinds) as BreakKind[]).filter((kind) => breakKinds[kind] === id);
  const own = controls.filter(({ symptom }) => symptom === id);
  return {
    type: 'symptom',
    id,
    title: symptomTitles[id],
    means: symptomTexts[id],
    kinds,
    controls: own.map(controlBrief),
  };
}

function explainFailure(id: FailureCode): Explanation {
  const { says, hint, exit, http } = failureCodes[id];
  return { type: 'failure-code', id, says, next: hint, exitCode: exit, httpStatus: http };
}
