import type { Lake, Profile, Step } from '../../model/index.ts';
import { compareLines } from './compare-lines.ts';
import { singleMembers } from './compare-members.ts';
import { compareSales } from './compare-sales.ts';
import { findUnknown } from './find-unknown.ts';
import { findUnmatched } from './find-unmatched.ts';
import { keepInRange } from './keep-in-range.ts';
import { learnReferences } from './learn-references.ts';
import { type LeftOut, leaveOut } from './leave-out.ts';
import { matchBundles } from './match-bundles.ts';
import { matchDocuments } from './match-documents.ts';
import { matchItems } from './match-items.ts';
import { compareRefunds } from './match-refunds.ts';
import { pairRefunds } from './pair-refunds.ts';
import { resolveGroups } from './resolve-groups.ts';
import { itemOfSku, sumLines } from './sum-lines.ts';

/** What the caller is told about the match beside its tables. */
export interface Matched {
  readonly leftOut: readonly LeftOut[];
  readonly notes: readonly string[];
}

/** Days, both included; null leaves the side open. */
export interface Range {
  readonly from: string | null;
  readonly to: string | null;
}

/** Finds which ERP documents belong to which shop orders and lays both sides beside each other in pair.*. */
export async function match(lake: Lake, profile: Profile, range: Range): Promise<Matched> {
  const leftOut = await leaveOut(lake, profile);
  await runAll(lake, matchDocuments);
  await runAll(lake, singleMembers);
  await resolveGroups(lake);
  await lake.run(itemOfSku);
  const notes = await learnReferences(lake);
  await runAll(lake, sumLines);
  await runAll(lake, compareSales);
  await runAll(lake, compareLines);
  await runAll(lake, compareRefunds);
  await pairRefunds(lake);
  await runAll(lake, findUnmatched);
  await matchBundles(lake);
  await runAll(lake, findUnknown);
  await matchItems(lake);
  await keepInRange(lake, range.from, range.to);
  return { leftOut, notes };
}

async function runAll(lake: Lake, steps: readonly Step[]): Promise<void> {
  for (const step of steps) await lake.run(step);
}
