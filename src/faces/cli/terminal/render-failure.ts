import type { Failure } from '../../../ground/index.ts';
import { wrap } from './layout.ts';
import { painter } from './paint.ts';

/** What happened, the next thing to do, and the code to look it up by. */
export function renderFailure(
  failure: Failure,
  look: { readonly colour: boolean; readonly width: number },
): string {
  const paint = painter(look.colour);
  const width = Math.max(40, Math.min(look.width, 100));
  const [first = '', ...rest] = wrap(failure.message, width - 7);
  const lines = [
    `${paint('bold', paint('red', 'Error:'))} ${first}`,
    ...rest.map((line) => `       ${line}`),
    ...wrap(failure.hint, width - 7).map(
      (line, i) => `${i === 0 ? paint('bold', 'Next:  ') : '       '}${line}`,
    ),
    paint('dim', `       (${failure.code})`),
  ];
  return `${lines.join('\n')}\n`;
}
