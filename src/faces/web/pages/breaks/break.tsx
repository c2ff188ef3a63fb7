import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import type { RecordView, TrackedBreakDetail } from '../../../api/answers.ts';
import { ask, at } from '../../client/ask.ts';
import { useWorkspace } from '../../client/use-workspace.ts';
import { PageHead } from '../../parts/page-head.tsx';
import { Trouble, Waiting } from '../../parts/states.tsx';
import { BreakPage } from './break-page.tsx';

/** One break: everything that is needed to decide about it. */
export function Break() {
  const workspace = useWorkspace();
  const { break: id } = useParams({ from: '/inside/w/$workspace/breaks/$break' });
  const search = useSearch({ from: '/inside/w/$workspace/breaks/$break' });
  const found = useQuery({
    queryKey: ['w', workspace, 'breaks', 'one', id],
    queryFn: ({ signal }) => ask<TrackedBreakDetail>(at(workspace, 'breaks', id), { signal }),
  });
  const record = useQuery({
    queryKey: ['w', workspace, 'breaks', 'record', id],
    queryFn: ({ signal }) => ask<RecordView>(at(workspace, 'breaks', id, 'record'), { signal }),
  });
  const thrown = found.error ?? record.error;
  if (thrown !== null)
    return (
      <>
        <PageHead title="Break" />
        <Trouble
          thrown={thrown}
          again={() => {
            void found.refetch();
            void record.refetch();
          }}
        />
      </>
    );
  if (found.data === undefined || record.data === undefined) return <Waiting rows={12} />;
  return <BreakPage workspace={workspace} search={search} found={found.data} record={record.data} />;
}
