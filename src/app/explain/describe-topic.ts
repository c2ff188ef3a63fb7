import { words } from '../../model/words.ts';
import { explainTopic } from './explain-topic.ts';
import type { DecisionExplanation } from './explanation.ts';

/** What something means in plain sentences; null is what there is none of. */
export interface TopicText {
  readonly id: string;
  readonly type:
    | 'control'
    | 'kind'
    | 'fingerprint'
    | 'symptom'
    | 'failure-code'
    | DecisionExplanation['type'];
  readonly title: string;
  readonly means: string;
  /** Why it matters. */
  readonly why: string | null;
  /** How it is seen in the data, and how sure that is. */
  readonly seen: string | null;
  readonly certainty: string | null;
  /** What to do first. */
  readonly next: string | null;
  /** What usually causes it, the acceptance test that would have caught it, and where it is described. */
  readonly cause: string | null;
  readonly uatScenario: string | null;
  readonly source: string | null;
  /** What is harmless without a profile. */
  readonly tolerance: string | null;
}

const nothing = {
  why: null,
  seen: null,
  certainty: null,
  next: null,
  cause: null,
  uatScenario: null,
  source: null,
  tolerance: null,
} as const;

/** Describes whatever has a name but breaks and problems; undefined for any other name. */
export function describeTopic(id: string): TopicText | undefined {
  const topic = explainTopic(id);
  switch (topic?.type) {
    case 'control': {
      const { type, claim, why, tolerance } = topic;
      return { ...nothing, id, type, title: words(id), means: claim, why, tolerance };
    }
    case 'kind': {
      const { type, means, next } = topic;
      return { ...nothing, id, type, title: words(id), means, next };
    }
    case 'fingerprint': {
      const { type, means, seen, certainty, next, cause, uatScenario, source } = topic;
      return {
        ...nothing,
        id,
        type,
        title: words(id),
        means,
        seen,
        certainty,
        next,
        cause,
        uatScenario,
        source,
      };
    }
    case 'symptom':
      return { ...nothing, id, type: topic.type, title: topic.title, means: topic.means };
    case 'failure-code':
      return { ...nothing, id, type: topic.type, title: words(id), means: topic.says, next: topic.next };
    case 'cause':
    case 'finding':
    case 'indicator':
    case 'criterion':
    case 'condition':
    case 'parameter': {
      const { type, title, means, why, seen, next } = topic;
      return { ...nothing, id, type, title, means, why, seen, next };
    }
    default:
      return undefined;
  }
}
