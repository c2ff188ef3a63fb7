import { CalendarClock } from 'lucide-react';
import { useState } from 'react';
import type { ReviewStand } from '../../../api/answers.ts';
import { useMay } from '../../client/session.ts';
import { dayAndTime } from '../../client/time.ts';
import { Button } from '../../parts/button.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Panel } from '../../parts/panel.tsx';
import { weekdays } from '../readiness/fields.ts';
import { SlotDialog } from './slot-dialog.tsx';

/** How the reviews are kept up: when the next one is, the streak, and which were missed. */
export function Standing({ workspace, stand }: { readonly workspace: string; readonly stand: ReviewStand }) {
  const may = useMay(workspace, 'configure');
  const [isSetting, setSetting] = useState(false);
  const { slot, next, streak, missed } = stand;
  return (
    <Panel
      title="How it is kept up"
      aside={
        may && (
          <Button icon={<CalendarClock aria-hidden="true" size={14} />} onClick={() => setSetting(true)}>
            {slot === null ? 'Agree on a time' : 'Another time'}
          </Button>
        )
      }
    >
      {missed.length > 0 && (
        <Notice
          tone="bad"
          title={`Missed since the last one that was held: ${missed.map(({ week }) => week).join(', ')}`}
          className="mb-3"
        />
      )}
      <Facts
        facts={[
          ['Streak', streak.says],
          [
            'Each week',
            slot === null ? (
              <span key="slot" className="text-soft">
                No time is agreed, so none is ever due or missed
              </span>
            ) : (
              `${weekdays.find(([id]) => id === String(slot.weekday))?.[1]}, ${slot.time} (${slot.timeZone}), missed ${slot.graceHours} h later`
            ),
          ],
          [
            'Next',
            next === null ? (
              <span key="next" className="text-soft">
                Not known
              </span>
            ) : (
              <span key="next">
                {dayAndTime(next.dueAt)}
                {next.offDay !== null && <span className="block text-warn">{next.offDay}</span>}
              </span>
            ),
          ],
        ]}
      />
      {isSetting && <SlotDialog workspace={workspace} slot={slot} onClose={() => setSetting(false)} />}
    </Panel>
  );
}
