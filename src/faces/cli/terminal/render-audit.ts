import type { AuditReport, ChainReport } from '../../../app/actions/verify-audit.ts';
import type { Look } from '../look.ts';
import { painter, plain } from './paint.ts';

const why = {
  altered: 'was altered',
  missing: 'is missing',
  'not-anchored': 'is not what was printed',
} as const;

/** What was found of the audit log, chain by chain, with the head of each to be kept elsewhere. */
export function renderAudit({ holds, chains, heads }: AuditReport, { colour }: Pick<Look, 'colour'>): string {
  const paint = painter(colour);
  const mark = (good: boolean): string => (good ? paint('green', '\u2713') : paint('red', '\u2260'));
  const lines = chains.map((one) => `${mark(one.verdict.holds)} ${describe(one)}`);
  const printed = heads.map(({ head, chain }) =>
    chain === null
      ? `${mark(false)} The head ${head} is in no chain: its end was cut off, or it was written anew.`
      : `${mark(true)} The head ${head} is in ${chain}.`,
  );
  const end = holds
    ? 'The log is as it was written. Keep the heads elsewhere: they prove later that nothing was cut off.'
    : 'The log is not as it was written. Compare with a backup, beginning at the entry that is named.';
  return [...lines, ...printed, '', end].join('\n');
}

function describe({ chain, name, verdict }: ChainReport): string {
  const called = name === null ? chain : `${chain} (${plain(name)})`;
  if (!verdict.holds) return `${called}: entry ${verdict.at} ${why[verdict.why]}.`;
  const { entries, head } = verdict;
  const count = `${entries} ${entries === 1 ? 'entry' : 'entries'}`;
  return head === null ? `${called}: ${count}` : `${called}: ${count}, head ${head.sequence}:${head.hash}`;
}
