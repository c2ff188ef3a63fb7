import type { Topics } from '../../../app/index.ts';
import type { Look } from '../look.ts';
import { cut } from './layout.ts';
import { painter } from './paint.ts';

const titles: Readonly<Record<keyof Topics, string>> = {
  symptoms: 'Symptoms',
  controls: 'Controls',
  kinds: 'Kinds of break',
  fingerprints: 'Fingerprints',
  causes: 'Causes',
  findings: 'Findings',
  indicators: 'Indicators',
  criteria: 'Criteria of the gate',
  conditions: 'Conditions of acceptance tests',
  parameters: 'Parameters of the policy',
  failureCodes: 'Error codes',
};

/** Every name that can be explained, by group. */
export function renderTopics(topics: Topics, look: Look): string {
  const paint = painter(look.colour);
  const width = Math.max(60, Math.min(look.width, 140));
  const groups = (Object.keys(titles) as (keyof Topics)[]).map((group) => {
    const head = paint('bold', `${titles[group]} (${topics[group].length})`);
    // There are hundreds of them, and a command of their own that says more.
    if (group === 'parameters') return `${head}\n  tieout policy show prints them all`;
    const room = Math.max(...topics[group].map(({ id }) => id.length));
    const lines = topics[group].map(
      ({ id, title }) => `  ${paint('cyan', id.padEnd(room))}  ${cut(title, width - room - 4)}`,
    );
    return [head, ...lines].join('\n');
  });
  const more = 'tieout explain NAME says more; breaks and problems of a check: tieout explain ID --from DIR';
  return [...groups, more].join('\n\n');
}
