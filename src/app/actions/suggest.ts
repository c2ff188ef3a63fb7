import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type OpenedTable, openFiles, type PathRules } from '../../flow/1-sources/files/open/index.ts';
import { defaultProfile } from '../../flow/1-sources/files/profile/index.ts';
import {
  recogniseTables,
  renderProfileYaml,
  type Suggestion,
  suggestProfile,
} from '../../flow/1-sources/files/recognise/index.ts';
import { isFailure } from '../../ground/index.ts';
import type { Side } from '../../model/index.ts';
import { rulesOf } from '../flow.ts';
import { raiseAll } from '../raise-all.ts';
import { inWorkFolder, type JobOptions, unlessAborted } from '../run-job.ts';

export interface SuggestRequest extends PathRules {
  /** Files whose side is found out, or all of one `side`. */
  readonly files: readonly string[];
  readonly side?: Side;
  readonly shop: readonly string[];
  readonly erp: readonly string[];
}

/** A proposed profile, what it rests on, and its text. */
export interface SuggestResult {
  readonly suggestion: Suggestion;
  readonly yaml: string;
  /** The tables it is for, in the order of its files. */
  readonly tables: readonly OpenedTable[];
  /** Files that were found and not read. */
  readonly notes: readonly string[];
}

/** Proposes a profile for files: which is which record, and which column is which field, with the confidence. */
export async function suggest(request: SuggestRequest, options: JobOptions): Promise<SuggestResult> {
  return inWorkFolder(options.machine.workFolder, (stagingDir) =>
    unlessAborted(suggestIn(request, stagingDir), options.signal),
  );
}

async function suggestIn(request: SuggestRequest, stagingDir: string): Promise<SuggestResult> {
  const { files, side, shop, erp } = request;
  const tables: OpenedTable[] = [];
  const notes: string[] = [];
  const groups: readonly (readonly [readonly string[], Side | 'unknown'])[] = [
    [shop, 'shop'],
    [erp, 'erp'],
    [files, side ?? 'unknown'],
  ];
  for (const [at, [paths, of]] of groups.entries()) {
    if (paths.length === 0) continue;
    // Staged copies are named by their side, and two of the groups may be of one side.
    const own = join(stagingDir, String(at));
    await mkdir(own);
    const opened = await openFiles({
      ...rulesOf(request),
      side: of === 'unknown' ? 'erp' : of,
      paths,
      stagingDir: own,
      firstFileId: tables.length,
    });
    raiseAll(opened.failures);
    notes.push(...opened.ignored.map(({ name, reason }) => `${name} was not read: ${reason}.`));
    tables.push(...(of === 'unknown' ? opened.tables.map(withSide) : opened.tables));
  }
  const suggestion = suggestProfile(tables);
  return { suggestion, tables, yaml: renderProfileYaml(suggestion), notes };
}

/** The side of a known export is known; else the side whose records fit better, and the ERP's where both do. */
export function withSide(table: OpenedTable): OpenedTable {
  const asErp = { ...table, side: 'erp' } as const;
  const asShop = { ...table, side: 'shop' } as const;
  if (isKnownFor(asShop)) return isKnownFor(asErp) ? asErp : asShop;
  if (isKnownFor(asErp)) return asErp;
  return confidence(asShop) > confidence(asErp) ? asShop : asErp;
}

function isKnownFor(table: OpenedTable): boolean {
  try {
    return recogniseTables([table], defaultProfile()).readings.some(({ by }) => by.startsWith('preset:'));
  } catch (thrown) {
    if (isFailure(thrown) && thrown.code === 'file-wrong-side') return false;
    throw thrown;
  }
}

function confidence(table: OpenedTable): number {
  return suggestProfile([table]).files[0]?.confidence ?? 0;
}
