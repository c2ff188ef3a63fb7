import type { ReplayedPack } from '../../../../app/decision/index.ts';
import type { Look } from '../../look.ts';
import { blocks, headline, marked, sheetOf } from './parts.ts';

/** Whether a decision comes to the same when it is taken again, and where not. */
export function renderReplay(
  { identical, says, verdict, differences, changed }: ReplayedPack,
  look: Look,
): string {
  const sheet = sheetOf(look);
  const title = identical
    ? `The same verdict again: ${verdict.decision}`
    : `Not the same: ${verdict.decision} was decided, ${verdict.now ?? 'nothing can be read'} now`;
  return blocks(
    headline(title, identical && changed.length === 0 ? 'green' : 'red', says, sheet),
    differences.flatMap(({ criterion, before, now }) =>
      marked(
        '\u2260',
        'red',
        before === now
          ? `${criterion}: ${now ?? 'not asked'} as before, in other words or numbers`
          : `${criterion}: ${before ?? 'not asked'} before, ${now ?? 'not asked'} now`,
        sheet,
      ),
    ),
  );
}
