import type { AuditHead } from '../../../model/workspace/index.ts';

/** What an exported file says of itself, so that it can be held against the page and the audit log later. */
export interface Stamp {
  readonly title: string;
  /** ISO instant. */
  readonly exportedAt: string;
  readonly exportedBy: string;
  readonly workspace: { readonly id: string; readonly name: string };
  readonly environment: string;
  /** As the API takes it; empty: all. */
  readonly filter: Readonly<Record<string, string>>;
  readonly order: string;
  /** The last recorded run by then. */
  readonly run: { readonly id: string; readonly number: number; readonly endedAt: string } | null;
  /** The last entry of the workspace's audit log: proves later which state was exported. */
  readonly auditHead: AuditHead | null;
  readonly count: number;
  /** At risk in the base currency, of those rows that have an amount in it. */
  readonly base: { readonly amount: string; readonly currency: string } | null;
  /** How many rows have none. */
  readonly withoutBase: number;
  /** At risk by the currency of the rows; empty where the rows have none of their own. */
  readonly amounts: readonly { readonly currency: string; readonly amount: string; readonly count: number }[];
  readonly version: string;
}

/** A stamp as lines of a name and a value. */
export function stampLines(stamp: Stamp): readonly (readonly [string, string])[] {
  const { workspace, filter, run, auditHead, base, withoutBase, amounts } = stamp;
  const given = Object.entries(filter);
  return [
    ['Tieout', stamp.title],
    ['Workspace', `${workspace.name} (${workspace.id})`],
    ['Environment', stamp.environment],
    ['Filter', given.length === 0 ? 'all' : given.map(([name, value]) => `${name}: ${value}`).join('; ')],
    ['Order', stamp.order],
    ['Exported at', stamp.exportedAt],
    ['Exported by', stamp.exportedBy],
    ['Last run', run === null ? 'none' : `${run.number} (${run.id}), ended ${run.endedAt}`],
    ['Audit head', auditHead === null ? 'none' : `${auditHead.sequence}:${auditHead.hash}`],
    ['Rows', String(stamp.count)],
    ...(base === null ? [] : [['At risk in base currency', `${base.amount} ${base.currency}`] as const]),
    ['Rows without an amount in base currency', String(withoutBase)],
    ...amounts.map(
      ({ currency, amount, count }) =>
        [`At risk in ${currency}`, `${amount} ${currency} in ${count} rows`] as const,
    ),
    ['Version', stamp.version],
  ];
}
