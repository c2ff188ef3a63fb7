import { hashKey, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useRouter } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useBaseCurrency } from '../../client/base-currency.ts';
import { useNames } from '../../client/members.ts';
import { useSession } from '../../client/session.ts';
import { Chips } from '../../parts/filters/chips.tsx';
import { Trouble } from '../../parts/states.tsx';
import { ColumnMenu } from '../../parts/table/column-menu.tsx';
import { DataTable } from '../../parts/table/data-table.tsx';
import { useColumns } from '../../parts/table/use-hidden-columns.ts';
import { useNarrow, useWide } from '../../parts/table/use-narrow.ts';
import { pageQuery, usePagedRows } from '../../parts/table/use-paged-rows.ts';
import { useTriage } from '../../parts/triage/use-triage.ts';
import { ViewTabs } from '../../parts/views/view-tabs.tsx';
import { AgeingBar } from './ageing-bar.tsx';
import { breakChips } from './break-chips.ts';
import { breakColumns, narrowColumns } from './break-columns.tsx';
import { breakPages, useAgeing, useBreakCounts, useLastRuns, useTitlesOf } from './break-data.ts';
import { BreakToolbar } from './break-toolbar.tsx';
import { BreakTriage } from './break-triage.tsx';
import { calledOf } from './break-words.ts';
import { builtInViews } from './built-in-views.ts';
import { ExportBreaks } from './export-breaks.tsx';
import { listPlaces } from './list-places.ts';
import { NoBreaks } from './no-breaks.tsx';
import { type BreakOrder, type BreaksSearch, changed, filterOf } from './search.ts';

const ROW = 31;
const NARROW_ROW = 100;

/** The list of breaks with everything around it: views, filters, ageing, what is selected, the rows. */
export function BreakList({
  workspace,
  search,
}: {
  readonly workspace: string;
  readonly search: BreaksSearch;
}) {
  const navigate = useNavigate();
  const { person } = useSession();
  const nameOf = useNames(workspace);
  const currency = useBaseCurrency(workspace);
  const { data: runs } = useLastRuns(workspace);
  const [isExporting, setExporting] = useState(false);
  const isNarrow = useNarrow();
  const isWide = useWide();

  const { key, fetchPage } = useMemo(() => breakPages(workspace, search), [workspace, search]);
  const list = hashKey(key);
  const start = listPlaces.get(list) ?? 0;
  const rows = usePagedRows(key, fetchPage, start);
  // The rows first: what is counted of them may come after them.
  const hasRows = !rows.isWaiting && !rows.isOld;
  const { data: counts } = useBreakCounts(workspace, filterOf(search), hasRows);
  const { data: ageing } = useAgeing(workspace, search, hasRows);
  const asOf = ageing?.asOf ?? null;
  const titles = useTitlesOf(workspace, rows.loaded(), search.problem);
  const triage = useTriage(rows, list, start);
  const { active } = triage;
  useEffect(() => listPlaces.set(list, active), [list, active]);
  const { focus } = triage;
  useEffect(() => {
    if (listPlaces.comeBack(list)) focus();
  }, [list, focus]);

  const client = useQueryClient();
  const show = useCallback(
    (next: BreaksSearch) => {
      // Asked for at once, not only when the address has changed and the page is drawn anew.
      const pages = breakPages(workspace, next);
      void client.prefetchQuery(pageQuery(pages.key, null, pages.fetchPage));
      void navigate({
        to: '/w/$workspace/breaks',
        params: { workspace },
        search: next,
        replace: true,
        resetScroll: false,
      });
    },
    [client, navigate, workspace],
  );
  const change = (values: Parameters<typeof changed>[1]): void => show(changed(search, values));
  const { at } = rows;
  const open = (index: number): void => {
    const row = at(index);
    if (row === undefined) return;
    listPlaces.leave(list, index);
    void navigate({
      to: '/w/$workspace/breaks/$break',
      params: { workspace, break: row.id },
      search,
    });
  };

  const router = useRouter();
  const columns = useMemo(() => {
    const address = `/w/${encodeURIComponent(workspace)}`;
    const listed = router.options.stringifySearch(search);
    const context = { address, listed, currency, isWide, asOf, titles, nameOf };
    return { wide: breakColumns(context), narrow: narrowColumns(context) };
  }, [router, workspace, search, currency, isWide, asOf, titles, nameOf]);
  const { shown, hidden, toggle } = useColumns('breaks', columns.wide);
  const runNumber = (run: string): number | null => runs?.find(({ id }) => id === run)?.number ?? null;
  const chips = breakChips(search, { currency, titles, runNumber, nameOf }, change);
  const views = builtInViews(person.id, runs?.[1]?.id ?? null);
  const clear = (): void => show({ view: 'all', ...(search.order !== undefined && { order: search.order }) });

  return (
    <>
      <ViewTabs
        workspace={workspace}
        page="breaks"
        builtIn={views}
        search={search}
        show={(next) => show(next as BreaksSearch)}
      />
      <BreakToolbar
        workspace={workspace}
        search={search}
        currency={currency}
        change={change}
        onLeave={triage.focus}
        onExport={() => setExporting(true)}
        columns={isNarrow ? null : <ColumnMenu columns={columns.wide} hidden={hidden} onToggle={toggle} />}
      />
      {chips.length > 0 && (
        <div className="mb-3">
          <Chips chips={chips} onClear={clear} />
        </div>
      )}
      <AgeingBar workspace={workspace} search={search} currency={currency} ageing={ageing} />
      <BreakTriage
        workspace={workspace}
        search={search}
        triage={triage}
        counts={counts}
        currency={currency}
        open={open}
        onExport={() => setExporting(true)}
      />
      {rows.trouble === null ? (
        <DataTable
          caption="Breaks"
          columns={isNarrow ? columns.narrow : shown}
          rows={rows}
          list={list}
          total={counts === undefined || counts.total.capped ? null : counts.total.count}
          triage={triage}
          rowHeight={isNarrow ? NARROW_ROW : ROW}
          order={{
            by: search.order ?? 'worst',
            choose: (order) => change({ order: order as BreakOrder }),
          }}
          nameOf={calledOf}
          open={open}
          empty={
            <NoBreaks
              workspace={workspace}
              hasRuns={runs === undefined || runs.length > 0}
              isNarrowed={chips.length > 0}
              clear={clear}
            />
          }
        />
      ) : (
        <Trouble thrown={rows.trouble} again={rows.again} />
      )}
      {isExporting && (
        <ExportBreaks
          workspace={workspace}
          search={search}
          total={counts?.total ?? null}
          onClose={() => setExporting(false)}
        />
      )}
    </>
  );
}
