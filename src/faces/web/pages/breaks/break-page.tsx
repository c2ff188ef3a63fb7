import { useRef } from 'react';
import { words } from '../../../../model/words.ts';
import type { RecordView, TrackedBreakDetail } from '../../../api/answers.ts';
import { useBaseCurrency } from '../../client/base-currency.ts';
import { useNames } from '../../client/members.ts';
import { dayOf } from '../../client/time.ts';
import { Amount, MinorAmount } from '../../parts/amount.tsx';
import { SeverityBadge, StateBadge } from '../../parts/badge.tsx';
import { Comments } from '../../parts/comments.tsx';
import { History } from '../../parts/history.tsx';
import { MoveKeys } from '../../parts/moves/move-actions.tsx';
import { MoveMenu } from '../../parts/moves/move-menu.tsx';
import { RestNote } from '../../parts/moves/rest-note.tsx';
import type { OneSubject } from '../../parts/moves/subject.ts';
import { useMoves } from '../../parts/moves/use-moves.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { Panel } from '../../parts/panel.tsx';
import { useShortcut } from '../../shell/shortcuts.tsx';
import { BreakTrail } from './break-trail.tsx';
import { calledOf } from './break-words.ts';
import { LikelyCause } from './record/likely-cause.tsx';
import { Lineage, OverRuns } from './record/origin.tsx';
import { Consequences, Match, Rule } from './record/rule.tsx';
import { Sides } from './record/sides.tsx';
import type { BreaksSearch } from './search.ts';

/** The page of a break, once all of it has arrived. */
export function BreakPage({
  workspace,
  search,
  found,
  record,
}: {
  readonly workspace: string;
  readonly search: BreaksSearch;
  readonly found: TrackedBreakDetail;
  readonly record: RecordView;
}) {
  const { id, version, state, assignee, kind, history } = found;
  const moves = useMoves(workspace);
  const subject: OneSubject = { kind: 'break', id, version, state, assignee };
  const comments = useRef<HTMLDivElement>(null);
  useShortcut({
    keys: 'c',
    label: 'Comment',
    group: 'Break',
    run: () => comments.current?.querySelector('textarea')?.focus(),
  });
  return (
    <>
      <MoveKeys moves={moves} subject={subject} />
      <PageHead
        before={<BreakTrail workspace={workspace} search={search} id={id} />}
        title={`${calledOf(found)}: ${words(kind)}`}
        about={found.explanation}
        actions={<MoveMenu moves={moves} subject={subject} />}
      />
      <Glance workspace={workspace} found={found} />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <div className="flex min-w-0 flex-col gap-4">
          <Sides record={record} />
          <Rule record={record} found={found} />
          <Consequences record={record} />
          <Match match={record.match} />
          <OverRuns workspace={workspace} record={record} />
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          <LikelyCause workspace={workspace} record={record} />
          <Lineage lineage={record.lineage} />
          <div ref={comments}>
            <Panel title="Comments">
              <Comments workspace={workspace} subject={{ kind: 'break', id }} />
            </Panel>
          </div>
          <Panel title="Activity">
            <History workspace={workspace} entries={history} />
          </Panel>
        </div>
      </div>
      {moves.dialog}
    </>
  );
}

/** What one wants to know first. */
function Glance({ workspace, found }: { readonly workspace: string; readonly found: TrackedBreakDetail }) {
  const nameOf = useNames(workspace);
  const currency = useBaseCurrency(workspace);
  const { atRisk, baseMinor, assignee, severity, state, occurredOn, order, sku, document, note } = found;
  const isForeign = atRisk.currency !== currency;
  const facts: readonly (readonly [string, React.ReactNode])[] = [
    ['Severity', <SeverityBadge key="severity" severity={severity} />],
    ['State', <StateBadge key="state" state={state} />],
    ['Assignee', nameOf(assignee)],
    ['At risk', <Amount key="risk" amount={atRisk.amount} currency={atRisk.currency} />],
    ...(isForeign
      ? [['Base', <MinorAmount key="base" minor={baseMinor} currency={currency} />] as const]
      : []),
    ['Occurred', occurredOn === null ? 'not known' : dayOf(occurredOn)],
    ...(
      [
        ['Order', order],
        ['SKU', sku],
        ['Document', document],
      ] as const
    ).filter(([, value]) => value !== null),
  ];
  return (
    <div className="card mb-4 px-4 py-3 text-sm">
      <dl className="flex flex-wrap gap-x-8 gap-y-2">
        {facts.map(([name, value]) => (
          <div key={name} className="min-w-0">
            <dt className="text-xs text-soft">{name}</dt>
            <dd className="flex min-h-6 items-center break-words">{value}</dd>
          </div>
        ))}
      </dl>
      {note !== null && <RestNote workspace={workspace} kind="break" state={state} note={note} />}
    </div>
  );
}
