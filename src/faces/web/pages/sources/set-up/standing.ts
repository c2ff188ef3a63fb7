import type { Source, UploadedFile } from '../../../../api/answers.ts';
import { comparable } from '../files/comparable.ts';
import { filesOf, pathsOf } from '../files/sides.ts';
import { isReadable, kindsOf, type Side } from '../files/uploaded-file.ts';
import type { SetUpStep } from './search.ts';

/** How far the set-up is, from what the server has. */
export interface Standing {
  /** The files of each side, and those of none. */
  readonly files: Readonly<Record<Side | 'none', readonly UploadedFile[]>>;
  /** Sides that nothing is read for. */
  readonly lacking: readonly Side[];
  /** What would be compared, in words; null where that is not known, since folders are read too. */
  readonly compares: readonly string[] | null;
  readonly step: SetUpStep;
}

/** How far the set-up is; whoever comes back goes on from there. */
export function standing(
  sources: readonly Source[],
  files: readonly UploadedFile[],
  profile: string,
): Standing {
  const idsOf = (side: Side): ReadonlySet<string> =>
    new Set(sources.filter((one) => one.side === side).flatMap(filesOf));
  const ids = { shop: idsOf('shop'), erp: idsOf('erp') };
  const readable = (side: Side) => files.filter((file) => ids[side].has(file.id) && isReadable(file));
  const hasPaths = (side: Side): boolean =>
    sources.some((one) => one.side === side && (pathsOf(one).length > 0 || one.kind !== 'files'));
  const of = {
    shop: files.filter(({ id }) => ids.shop.has(id)),
    erp: files.filter(({ id }) => ids.erp.has(id)),
  };
  const lacking = (['shop', 'erp'] as const).filter((side) => readable(side).length === 0 && !hasPaths(side));
  const given = [...readable('shop'), ...readable('erp')];
  const isMapped = profile !== '' || given.every(({ recognised }) => recognised?.preset != null);
  return {
    files: { ...of, none: files.filter(({ id }) => !ids.shop.has(id) && !ids.erp.has(id)) },
    lacking,
    compares: comparedBy(readable, hasPaths, profile),
    step: lacking.length > 0 ? 'files' : isMapped ? 'run' : 'mapping',
  };
}

function comparedBy(
  readable: (side: Side) => readonly UploadedFile[],
  hasPaths: (side: Side) => boolean,
  profile: string,
): readonly string[] | null {
  const all = [...readable('shop'), ...readable('erp')];
  // A profile may say what no recognition knows.
  const isUnsure = all.some((file) => kindsOf(file).length === 0) || profile !== '';
  if (hasPaths('shop') || hasPaths('erp')) return null;
  const kinds = (side: Side) => readable(side).flatMap(kindsOf);
  const found = comparable(kinds('shop'), kinds('erp'));
  return found.length === 0 && isUnsure ? null : found;
}
