import type { Finding } from '../../model/decision/index.ts';
import type { View } from './finding-rule.ts';
import { findings } from './findings/index.ts';
import { withoutBadWeeks } from './measure/bad-weeks.ts';

/** Every finding with its state, in the order of the registry. */
export function readFindings(view: View): readonly Finding[] {
  const lasting = { ...view, facts: withoutBadWeeks(view.facts, view.of) };
  return findings.map(({ id, presentWhen, read, sparesBadWeeks }) => {
    const threshold = view.of(`${id}.threshold`);
    const reading = read(sparesBadWeeks === true ? lasting : view, threshold);
    if (reading.measured === null)
      return { finding: id, state: 'unknown', says: reading.says, measured: null, threshold, evidence: [] };
    const { measured, says, evidence } = reading;
    const present = presentWhen === 'below' ? measured < threshold : measured >= threshold;
    return { finding: id, state: present ? 'present' : 'absent', says, measured, threshold, evidence };
  });
}
