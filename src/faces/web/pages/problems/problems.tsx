import { useNavigate, useSearch } from '@tanstack/react-router';
import { Layers, SearchX } from 'lucide-react';
import { useMemo } from 'react';
import type { TrackedProblem } from '../../../api/answers.ts';
import { useBaseCurrency } from '../../client/base-currency.ts';
import { count, several } from '../../client/figures.ts';
import { useNames } from '../../client/members.ts';
import { useMay, useSession } from '../../client/session.ts';
import { useWorkspace } from '../../client/use-workspace.ts';
import { MinorAmount } from '../../parts/amount.tsx';
import { Button } from '../../parts/button.tsx';
import { Chips } from '../../parts/filters/chips.tsx';
import { SearchBox } from '../../parts/filters/search-box.tsx';
import { useMoveActions } from '../../parts/moves/move-actions.tsx';
import type { MoveSubject } from '../../parts/moves/subject.ts';
import { useMoves } from '../../parts/moves/use-moves.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { Empty, Trouble } from '../../parts/states.tsx';
import { ColumnMenu } from '../../parts/table/column-menu.tsx';
import { DataTable } from '../../parts/table/data-table.tsx';
import { type RowSource, wholeList } from '../../parts/table/row-source.ts';
import { useColumns } from '../../parts/table/use-hidden-columns.ts';
import { useNarrow } from '../../parts/table/use-narrow.ts';
import { BulkBar } from '../../parts/triage/bulk-bar.tsx';
import { TriageKeys } from '../../parts/triage/triage-keys.tsx';
import { useTriage } from '../../parts/triage/use-triage.ts';
import { ViewTabs } from '../../parts/views/view-tabs.tsx';
import { useShortcut } from '../../shell/shortcuts.tsx';
import { builtInViews, shownSearch } from './built-in-views.ts';
import { narrow } from './narrow.ts';
import { narrowColumns, problemColumns } from './problem-columns.tsx';
import { MOST, useProblems } from './problem-data.ts';
import { ProblemFilters, problemChips } from './problem-filters.tsx';
import { changed, type ProblemsSearch, problemOrders } from './search.ts';
import { subjectOf, sumOf } from './subject-of.ts';

const nothing: readonly TrackedProblem[] = [];

/** The problems: what is behind the breaks, to be worked through by keyboard. */
export function Problems() {
  const workspace = useWorkspace();
  const { person } = useSession();
  const search = shownSearch(useSearch({ from: '/inside/w/$workspace/problems' }));
  const navigate = useNavigate({ from: '/w/$workspace/problems' });
  const show = (next: ProblemsSearch): void =>
    void navigate({ search: next, replace: true, resetScroll: false });
  const change = (values: Parameters<typeof changed>[1]): void =>
    show(
      Object.keys(changed({ ...search }, values)).length === 0 ? { view: 'all' } : changed(search, values),
    );
  const currency = useBaseCurrency(workspace);
  const nameOf = useNames(workspace);
  const problems = useProblems(workspace, search);
  const all = problems.data?.items ?? nothing;
  const shown = useMemo(() => narrow(all, search), [all, search]);
  const rows: RowSource<TrackedProblem> = {
    ...wholeList(shown),
    isWaiting: problems.data === undefined,
    isOld: problems.isPlaceholderData,
    isWhole: problems.data !== undefined,
  };
  const list = JSON.stringify(search);
  const triage = useTriage(rows, list);
  const moves = useMoves(workspace, { onMoved: () => triage.clear() });
  const { target } = triage;
  const subject: MoveSubject | null = target === null ? null : subjectOf(target.isAll ? shown : target.rows);
  const actions = useMoveActions(moves, subject);
  const mayTriage = useMay(workspace, 'triage');
  const open = (index: number): void => {
    const row = shown[index];
    if (row !== undefined)
      void navigate({ to: '/w/$workspace/problems/$problem', params: { workspace, problem: row.id } });
  };
  useShortcut({ keys: 'z', label: 'Take the last change back', group: 'Moves', run: moves.undo }, mayTriage);
  const isNarrow = useNarrow();
  const context = { workspace, currency, nameOf };
  const columns = useColumns('problems', problemColumns(context));
  const chips = problemChips(search, change, nameOf);
  const total = { count: shown.length, capped: false };
  const picked = triage.isAll ? shown : [...triage.picked.values()];
  return (
    <>
      <PageHead title="Problems" about="Breaks that share a cause, the worst first." />
      <ViewTabs
        workspace={workspace}
        page="problems"
        builtIn={builtInViews(person.id)}
        search={search}
        show={show}
      />
      <div className="mb-2 flex flex-wrap items-center gap-2">
        <SearchBox
          label="Find a problem"
          value={search.text ?? ''}
          onChange={(text) => change({ text: text === '' ? null : text })}
          onLeave={triage.focus}
        />
        <ProblemFilters workspace={workspace} search={search} problems={all} change={change} />
        {!isNarrow && (
          <span className="ml-auto">
            <ColumnMenu columns={problemColumns(context)} hidden={columns.hidden} onToggle={columns.toggle} />
          </span>
        )}
      </div>
      {chips.length > 0 && (
        <div className="mb-2">
          <Chips chips={chips} onClear={() => show({ view: 'all' })} />
        </div>
      )}
      <div className="mb-2">
        {triage.hasPicked ? (
          <BulkBar
            triage={triage}
            total={total}
            actions={actions}
            sum={<MinorAmount minor={sumOf(picked)} currency={currency} />}
          />
        ) : (
          <p role="status" className="flex min-h-9 items-center px-2 text-sm text-soft">
            {problems.data === undefined ? (
              'Loading …'
            ) : (
              <>
                {several(shown.length, 'problem')}, {count(shown.reduce((sum, one) => sum + one.count, 0))}{' '}
                breaks,{' '}
                <span className="ml-1">
                  <MinorAmount minor={sumOf(shown)} currency={currency} /> at risk
                </span>
                {problems.data.isCut &&
                  `. These are of the worst ${count(MOST)}: narrow by state or symptom.`}
              </>
            )}
          </p>
        )}
      </div>
      {problems.isError && problems.data === undefined ? (
        <Trouble thrown={problems.error} again={() => void problems.refetch()} />
      ) : (
        <DataTable
          caption="Problems"
          list={list}
          columns={isNarrow ? narrowColumns(context) : columns.shown}
          rows={rows}
          total={shown.length}
          triage={triage}
          rowHeight={isNarrow ? 112 : 64}
          order={{
            by: search.order ?? 'worst',
            choose: (order) => change({ order: problemOrders.find((one) => one === order) ?? null }),
          }}
          canPick={mayTriage && !isNarrow}
          nameOf={({ title }) => title}
          open={open}
          empty={<NoProblems isNarrowed={search.view !== 'all'} onShowAll={() => show({ view: 'all' })} />}
        />
      )}
      <TriageKeys triage={triage} actions={actions} open={open} />
      {moves.dialog}
    </>
  );
}

function NoProblems({ isNarrowed, onShowAll }: { readonly isNarrowed: boolean; onShowAll(): void }) {
  if (!isNarrowed)
    return (
      <Empty icon={Layers} title="No problems">
        Breaks that share a cause are put together here by each run.
      </Empty>
    );
  return (
    <Empty
      icon={SearchX}
      title="No problem is like that"
      action={<Button onClick={onShowAll}>Show all</Button>}
    >
      None of the problems fits this view and its filters.
    </Empty>
  );
}
