import { controls } from '../../flow/4-controls/index.ts';
import { failureCodes } from '../../ground/index.ts';
import { type BreakKind, breakKinds, symptoms } from '../../model/index.ts';
import { symptomTitles } from '../../model/words.ts';
import { decisionTopics } from './decision-topics.ts';
import { fingerprintIds, meansOf } from './explain-fingerprint.ts';
import type { Topic, Topics } from './explanation.ts';
import { kindTexts } from './kind-texts.ts';

/** Everything that can be explained without a result of a check. */
export function listTopics(): Topics {
  return {
    symptoms: symptoms.map((id) => ({ id, title: symptomTitles[id] })),
    controls: controls.map(({ id, claim }) => ({ id, title: claim })),
    kinds: (Object.keys(breakKinds) as BreakKind[]).map((id) => ({ id, title: kindTexts[id].means })),
    fingerprints: fingerprintIds().map((id) => ({ id, title: meansOf(id) })),
    causes: decisionTopics.cause.map(brief),
    findings: decisionTopics.finding.map(brief),
    indicators: decisionTopics.indicator.map(brief),
    criteria: decisionTopics.criterion.map(brief),
    conditions: decisionTopics.condition.map(brief),
    parameters: decisionTopics.parameter.map(brief),
    failureCodes: Object.entries(failureCodes).map(([id, { says }]) => ({ id, title: says })),
  };
}

const brief = ({ id, title }: Topic): Topic => ({ id, title });

/** Every name of `listTopics`, in its order. */
export function topicIds(): readonly string[] {
  return (Object.values(listTopics()) as (readonly Topic[])[]).flat().map(({ id }) => id);
}
