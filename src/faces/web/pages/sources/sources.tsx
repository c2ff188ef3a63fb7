import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Database, Plus } from 'lucide-react';
import { useState } from 'react';
import type { Home, Source } from '../../../api/answers.ts';
import { ask, at } from '../../client/ask.ts';
import { useMay } from '../../client/session.ts';
import { useWorkspace } from '../../client/use-workspace.ts';
import { Button, buttonClass } from '../../parts/button.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { Empty, Trouble, Waiting } from '../../parts/states.tsx';
import { sideTitles } from './files/uploaded-file.ts';
import { useFiles, useSources } from './files/use-files.ts';
import { AddSource } from './list/add-source.tsx';
import { SourceCard } from './list/source-card.tsx';

/** Where the records of both sides come from. */
export function Sources() {
  const workspace = useWorkspace();
  const may = useMay(workspace, 'configure');
  const [adding, setAdding] = useState(false);
  const sources = useSources(workspace);
  const files = useFiles(workspace);
  // Which of them are fresh is worked out for home.
  const home = useQuery({
    queryKey: ['w', workspace, 'home'],
    queryFn: ({ signal }) => ask<Home>(at(workspace, 'home'), { signal }),
  });
  const failed = sources.isError ? sources : files.isError ? files : null;
  return (
    <>
      <PageHead
        title="Sources"
        about="Where the records of both sides come from, how fresh they are, and what went wrong when they were last read."
        actions={
          may && (
            <>
              <Link to="/w/$workspace/set-up" params={{ workspace }} className={buttonClass()}>
                Hand in files
              </Link>
              <Button
                look="main"
                icon={<Plus aria-hidden="true" size={14} />}
                onClick={() => setAdding(true)}
              >
                Add a source
              </Button>
            </>
          )
        }
      />
      {failed !== null ? (
        <Trouble thrown={failed.error} again={() => void failed.refetch()} />
      ) : sources.data === undefined || files.data === undefined ? (
        <div className="card">
          <Waiting rows={6} />
        </div>
      ) : sources.data.length === 0 ? (
        <div className="card">
          <Empty
            icon={Database}
            title="Nothing is read yet"
            action={
              may && (
                <Link to="/w/$workspace/set-up" params={{ workspace }} className={buttonClass('main')}>
                  Hand in the first files
                </Link>
              )
            }
          >
            Exports of the shop and of the ERP will stand here, each with how fresh it is.
          </Empty>
        </div>
      ) : (
        <div className="grid grid-cols-1 items-start gap-6 xl:grid-cols-2">
          {(['shop', 'erp'] as const).map((side) => (
            <section key={side} aria-labelledby={`side-${side}`} className="flex min-w-0 flex-col gap-3">
              <h2 id={`side-${side}`} className="text-sm font-semibold">
                {sideTitles[side]}
              </h2>
              {ofSide(sources.data, side).map((source) => (
                <SourceCard
                  key={source.id}
                  workspace={workspace}
                  source={source}
                  files={files.data}
                  known={home.data?.sources.find(({ id }) => id === source.id)}
                  may={may}
                />
              ))}
              {ofSide(sources.data, side).length === 0 && (
                <p className="card p-4 text-sm text-soft">
                  Nothing is read for this side; without it nothing can be compared.
                </p>
              )}
            </section>
          ))}
        </div>
      )}
      <AddSource workspace={workspace} open={adding} onClose={() => setAdding(false)} />
    </>
  );
}

const ofSide = (sources: readonly Source[], side: Source['side']): readonly Source[] =>
  sources.filter((one) => one.side === side);
