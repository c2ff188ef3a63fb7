import type { Waiver } from '../../model/decision/index.ts';
import { momentOf } from './say.ts';

/** What a waiver is worth at a moment; where it is worth nothing, why. */
function worthOf(waiver: Waiver, hard: boolean, at: string): { readonly why: string } | 'holds' {
  const { by, reason, seconded, expiresAt } = waiver;
  const now = momentOf(at) ?? 0;
  const after = (moment: string): boolean => (momentOf(moment) ?? Number.POSITIVE_INFINITY) > now;
  if (by.trim() === '' || reason.trim() === '') return { why: 'it has no name or no reason' };
  if (after(waiver.at)) return { why: 'it was given after the moment of the decision' };
  if (!after(expiresAt) || momentOf(expiresAt) === null) return { why: `it expired on ${expiresAt}` };
  if (!hard) return 'holds';
  if (seconded === null || after(seconded.at)) return { why: 'a hard criterion takes a second person' };
  if (samePerson(seconded.by, by)) return { why: 'the second person is the first' };
  return 'holds';
}

/** The waiver that holds for a criterion: the one that holds longest; else why those there are do not. */
export function waiverFor(
  criterion: string,
  hard: boolean,
  waivers: readonly Waiver[],
  at: string,
): { readonly waiver: Waiver | null; readonly refused: string | null } {
  const own = waivers
    .filter((one) => one.criterion === criterion)
    .toSorted(
      (a, b) => (momentOf(b.expiresAt) ?? 0) - (momentOf(a.expiresAt) ?? 0) || (a.id < b.id ? -1 : 1),
    );
  const judged = own.map((waiver) => ({ waiver, worth: worthOf(waiver, hard, at) }));
  const holds = judged.find(({ worth }) => worth === 'holds');
  if (holds !== undefined) return { waiver: holds.waiver, refused: null };
  const [first] = judged;
  return { waiver: null, refused: first === undefined || first.worth === 'holds' ? null : first.worth.why };
}

/** Whether two names are of one person: spaces and capitals make nobody another. */
export function samePerson(a: string, b: string): boolean {
  const plain = (name: string): string => name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
  return plain(a) === plain(b);
}
