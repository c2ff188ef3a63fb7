import type { Finding } from '../../../app/actions/doctor.ts';
import type { Look } from '../look.ts';
import { wrap } from './layout.ts';
import { painter, type Style } from './paint.ts';

const marks: Readonly<Record<Finding['state'], readonly [string, Style]>> = {
  well: ['\u2713', 'green'],
  warning: ['!', 'yellow'],
  broken: ['\u2260', 'red'],
};

/** What the doctor saw, thing by thing, and what to do. */
export function renderFindings(findings: readonly Finding[], look: Look): string {
  const paint = painter(look.colour);
  const width = Math.max(40, Math.min(look.width, 120)) - 4;
  const lines = findings.flatMap(({ about, state, says, next }) => {
    const [mark, style] = marks[state];
    const [first = '', ...rest] = wrap(`${about}: ${says}`, width);
    return [
      `${paint(style, mark)} ${first}`,
      ...rest.map((line) => `  ${line}`),
      ...(next === undefined ? [] : wrap(`Next: ${next}`, width).map((line) => `  ${paint('bold', line)}`)),
    ];
  });
  const broken = findings.filter(({ state }) => state === 'broken').length;
  const end =
    broken === 0
      ? 'Everything a check needs is there.'
      : `${broken} ${broken === 1 ? 'thing keeps' : 'things keep'} checks from running.`;
  return [...lines, '', end].join('\n');
}
