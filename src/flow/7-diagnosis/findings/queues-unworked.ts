import { type FindingRule, known } from '../finding-rule.ts';
import { neverCompared } from '../measure/compared.ts';
import { breaksFor } from '../measure/modes-of.ts';
import { counted } from '../measure/words.ts';

const kinds = new Set(['document-not-posted', 'refund-not-posted', 'return-not-carried']);

export const queuesUnworked: FindingRule = {
  id: 'queues-unworked',
  title: 'Queues nobody works',
  measures:
    'Open breaks of documents, refunds and returns that are there and were left unposted, unclosed or not carried on',
  presentWhen: 'at-least',
  threshold: { default: 2, unit: 'breaks', least: 1, most: 1000, whole: true, why: 'A lone one is a slip.' },
  causes: ['missing-owner', 'work-past-the-system'],
  why: 'They wait for a person: who does not know, does not come, or was never named.',
  q: { value: 0.45, why: 'Unworked queues are one of several forms.' },
  leak: { value: 0.08, why: 'Month-end leaves some for a day.' },
  check: 'Run "tieout check" over both sides, or record a run in the workspace.',
  read: ({ facts }, threshold) => {
    const none = neverCompared(facts);
    if (none !== null) return none;
    const count = breaksFor(facts, ['insufficient-training'], (kind) => kinds.has(kind));
    return known(
      count,
      `${counted(count, 'document, refund or return was', 'documents, refunds or returns were')} left for somebody to finish; it counts from ${threshold}.`,
    );
  },
};
