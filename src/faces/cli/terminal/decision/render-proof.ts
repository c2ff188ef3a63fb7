import type { DetectorProof } from '../../../../model/decision/index.ts';
import type { Look } from '../../look.ts';
import { type TextCell, textTable } from '../layout.ts';
import { below, blocks, headline, marked, next, sheetOf } from './parts.ts';

/** What was planted, and what of it was found. */
export function renderProof(
  { planted, notProvable, extra, orders }: DetectorProof,
  look: Look,
  folder: string | null,
): string {
  const sheet = sheetOf(look);
  const { paint, width } = sheet;
  const missed = planted.filter((one) => one.found < one.planted);
  const whole = planted.length > 0 && missed.length === 0 && extra === 0;
  const sum = (of: 'planted' | 'found'): number => planted.reduce((all, one) => all + one[of], 0);
  const rows = planted.map((one): TextCell[] => [
    { text: one.fault },
    { text: one.kind },
    { text: `${one.found} of ${one.planted}`, style: one.found < one.planted ? 'red' : 'green' },
  ]);
  return blocks(
    headline(
      whole ? 'The detector finds what is planted' : 'The detector is not proven on these data',
      whole ? 'green' : 'red',
      `${sum('found')} of ${sum('planted')} planted defects of ${planted.length} kinds were found in a copy of ${orders.copy} orders; ${extra} breaks more were neither there before nor planted.`,
      sheet,
    ),
    rows.length === 0
      ? []
      : textTable(
          [{ title: 'Planted' }, { title: 'Found as', dropped: 1 }, { title: 'Found', right: true }],
          rows,
          width,
          paint,
        ),
    missed.flatMap((one) =>
      marked('\u2260', 'red', `${one.fault} was missed: ${one.missed.join(', ')}`, sheet),
    ),
    notProvable.flatMap(({ fault, why }) => below(`${fault} could not be planted: ${why}`, sheet)),
    next(
      folder === null
        ? 'Add --out DIR, the folder of the check: the gate reads the proof there.'
        : `"tieout gate --from ${folder}" takes it into account.`,
      sheet,
    ),
  );
}
