import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Page, Run, RunDetail } from '../../../../api/answers.ts';
import { ask, at } from '../../../client/ask.ts';
import { count } from '../../../client/figures.ts';
import { dayAndTime } from '../../../client/time.ts';
import { Choices } from '../../../parts/choices.tsx';
import { Panel } from '../../../parts/panel.tsx';
import { SelectField } from '../../../parts/select-field.tsx';
import { Trouble, Waiting } from '../../../parts/states.tsx';
import { runTitle } from '../run-badge.tsx';
import { type Difference, differences, differenceTitles, type RunSearch } from '../search.ts';
import { useRunSearch } from '../use-run-search.ts';
import { Differences } from './differences.tsx';

interface Compared {
  readonly counts: Readonly<Record<Difference, number>>;
}

/** A run beside another: how many breaks stand in which way, and which they are. */
export function Comparison({ workspace, run }: { readonly workspace: string; readonly run: RunDetail }) {
  const { before, difference } = useRunSearch();
  const others = useOtherRuns(workspace, run);
  const navigate = useNavigate({ from: '/w/$workspace/runs/$run' });
  const choose = (search: RunSearch): void =>
    void navigate({ search: (was) => ({ ...was, ...search }), replace: true, resetScroll: false });
  const compared = useQuery({
    queryKey: ['w', workspace, 'runs', 'compare', run.id, before],
    queryFn: ({ signal }) =>
      ask<Compared>(at(workspace, 'runs', run.id, 'comparison'), { query: { before }, signal }),
    enabled: before !== undefined,
  });
  return (
    <div id="comparison" className="min-w-0 scroll-mt-16">
      <Panel
        title="Compared with another run"
        aside={
          <SelectField
            label="Run to compare with"
            hideLabel
            value={before ?? ''}
            disabled={others.length === 0}
            onChange={({ target }) => target.value !== '' && choose({ before: target.value })}
          >
            <option value="" disabled>
              {others.length === 0 ? 'There is no other run' : 'Choose a run'}
            </option>
            {others.map((other) => (
              <option key={other.id} value={other.id}>
                {runTitle(other)}, {dayAndTime(other.startedAt)}
              </option>
            ))}
          </SelectField>
        }
        flush
      >
        {before === undefined ? (
          <p className="p-4 text-sm text-soft">
            Choose a run to see which breaks are new, gone or changed between the two.
          </p>
        ) : compared.isError ? (
          <Trouble thrown={compared.error} again={() => void compared.refetch()} />
        ) : compared.data === undefined ? (
          <Waiting rows={3} />
        ) : (
          <>
            <div className="p-2">
              <Choices
                label="Which breaks"
                choices={differences.map((one) => [
                  one,
                  differenceTitles[one],
                  count(compared.data.counts[one]),
                ])}
                chosen={difference}
                onChoose={(one) => choose({ difference: one })}
              />
            </div>
            {difference !== undefined && (
              <Differences workspace={workspace} run={run} before={before} difference={difference} />
            )}
          </>
        )}
      </Panel>
    </div>
  );
}

/** The other recorded runs of the same environment, the last one first. */
function useOtherRuns(workspace: string, { id, environment }: RunDetail): readonly Run[] {
  const { data } = useQuery({
    queryKey: ['w', workspace, 'runs', 'others', environment],
    queryFn: ({ signal }) =>
      ask<Page<Run>>(at(workspace, 'runs'), { query: { environment, state: 'done', limit: 200 }, signal }),
  });
  return (data?.items ?? []).filter((one) => one.id !== id);
}
