import type { Rehearsal } from '../../../../model/decision/index.ts';
import { latestOf } from '../../say.ts';

export const age = {
  default: 14,
  unit: 'days',
  least: 1,
  most: 180,
  whole: true,
  why: 'A rehearsal of at most two weeks ago [proposal].',
} as const;

export const lastRollback = (all: readonly Rehearsal[] | null): Rehearsal | null =>
  latestOf((all ?? []).filter(({ kind }) => kind === 'rollback'));

export const evidenceOf = ({ kind, at }: Rehearsal) => [{ kind: 'rehearsal', id: `${kind} ${at}` }];
