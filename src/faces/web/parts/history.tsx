import { Link } from '@tanstack/react-router';
import { CircleUser, Play } from 'lucide-react';
import { useState } from 'react';
import type { HistoryEntry } from '../../api/answers.ts';
import { useFixes } from '../client/fixes.ts';
import { useNames } from '../client/members.ts';
import { Button } from './button.tsx';
import { whatItEnds } from './fix-words.ts';
import { sentenceOf, sideOf, titleOf, whyOf } from './history-sentence.ts';
import { When } from './when.tsx';

const FEW = 10;

/** What happened to a break or a problem, the last first. */
export function History({
  workspace,
  entries,
}: {
  readonly workspace: string;
  /** The first first, as the API gives them. */
  readonly entries: readonly HistoryEntry[];
}) {
  const [isWhole, setWhole] = useState(false);
  const last = entries.toReversed();
  const shown = isWhole ? last : last.slice(0, FEW);
  if (last.length === 0) return <p className="text-sm text-soft">Nothing has happened to it yet.</p>;
  return (
    <>
      <ol className="flex flex-col">
        {shown.map((entry) => (
          <Happened
            key={`${entry.at} ${entry.event} ${entry.change ?? entry.run}`}
            workspace={workspace}
            entry={entry}
          />
        ))}
      </ol>
      {last.length > shown.length && (
        <Button look="bare" className="mt-1 text-accent!" onClick={() => setWhole(true)}>
          Show all {last.length}
        </Button>
      )}
    </>
  );
}

function Happened({ workspace, entry }: { readonly workspace: string; readonly entry: HistoryEntry }) {
  const nameOf = useNames(workspace);
  const fixes = useFixes(workspace);
  const { by, run, at } = entry;
  const why = whyOf(entry);
  const title = titleOf(entry);
  const fixId = entry.event === 'fix' ? sideOf(entry, 'after')['fix'] : null;
  const fix = fixes.find(({ id }) => id === fixId);
  const Icon = by === null ? Play : CircleUser;
  return (
    <li className="flex gap-2.5 border-b border-rule py-2 text-sm last:border-b-0">
      <Icon aria-hidden="true" size={14} className="mt-0.5 shrink-0 text-soft" />
      <div className="min-w-0 flex-1">
        <span className="font-medium">
          {by !== null ? (
            nameOf(by)
          ) : run !== null ? (
            <Link to="/w/$workspace/runs/$run" params={{ workspace, run }}>
              A run
            </Link>
          ) : (
            'A run'
          )}
        </span>{' '}
        {sentenceOf(entry, nameOf)}
        {title !== null && (
          <span className="block truncate text-soft" title={title}>
            {title}
          </span>
        )}
        {why !== null && <span className="block text-soft break-words">“{why}”</span>}
        {fix !== undefined && (
          <span className="block text-soft break-words">
            “{fix.what}” {whatItEnds(fix)}
          </span>
        )}
      </div>
      <span className="shrink-0 text-xs text-soft">
        <When at={at} />
      </span>
    </li>
  );
}
