import { Plus } from 'lucide-react';
import type { AgendaItem, ReviewStand } from '../../../api/answers.ts';
import { dayAndTime } from '../../client/time.ts';
import { Button } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Panel } from '../../parts/panel.tsx';
import { EvidenceLink } from '../decide/evidence-link.tsx';
import { UrgencyBadge } from './badges.tsx';
import { Recorded } from './recorded.tsx';

const SHOWN = 3;

/** What is talked about, in this order; of an open review it is as it was when it was opened. */
export function Agenda({
  workspace,
  stand,
  onRecord,
}: {
  readonly workspace: string;
  readonly stand: ReviewStand;
  /** Null where nothing can be recorded now. */
  readonly onRecord: ((about: AgendaItem | null) => void) | null;
}) {
  const { current, changes, items } = stand;
  const frozen = current?.state === 'open' ? current.agenda : null;
  const agenda = frozen ?? stand.agenda;
  const apart = items.filter(({ about }) => !agenda.items.some(({ id }) => id === about));
  return (
    <Panel
      title={frozen === null ? 'The agenda as it would read now' : `Agenda of ${dayAndTime(frozen.at)}`}
      flush
      aside={
        onRecord !== null && (
          <Button icon={<Plus aria-hidden="true" size={14} />} onClick={() => onRecord(null)}>
            Record something else
          </Button>
        )
      }
    >
      <p className="px-4 pt-3 text-sm font-medium">{agenda.says}</p>
      {frozen !== null && changes.length > 0 && (
        <Notice tone="info" title="Other since it was opened" className="mx-4 mt-3">
          <ul className="list-disc pl-5">
            {changes.map(({ item, title, says }) => (
              <li key={item}>
                {title}: {says}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <ol className="mt-1 divide-y divide-rule">
        {agenda.items.map((one) => (
          <li key={one.id} className="px-4 py-3 text-sm">
            <div className="flex flex-wrap items-center justify-between gap-2">
              <h3 className="flex min-w-0 flex-wrap items-center gap-2 font-medium">
                <span className="break-words">{one.title}</span> <UrgencyBadge urgency={one.urgency} />
              </h3>
              {onRecord !== null && (
                <Button className="h-7" onClick={() => onRecord(one)}>
                  Record<span className="sr-only">: {one.title}</span>
                </Button>
              )}
            </div>
            <p className="mt-0.5 max-w-4xl break-words">{one.says}</p>
            <p className="text-xs text-soft">
              {one.owner ?? 'Nobody has it'}
              {one.evidence.slice(0, SHOWN).map(({ kind, id }) => (
                <span key={`${kind} ${id}`}>
                  {' · '}
                  <EvidenceLink workspace={workspace} kind={kind} id={id} />
                </span>
              ))}
            </p>
            <Recorded items={items.filter(({ about }) => about === one.id)} />
          </li>
        ))}
        {apart.length > 0 && (
          <li className="px-4 py-3">
            <h3 className="text-sm font-medium">Besides</h3>
            <Recorded items={apart} />
          </li>
        )}
      </ol>
    </Panel>
  );
}
