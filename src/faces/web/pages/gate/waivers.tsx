import type { GateAnswer, Waiver } from '../../../api/answers.ts';
import { useMay, useSession } from '../../client/session.ts';
import { dayAndTime, dayOf } from '../../client/time.ts';
import { Button } from '../../parts/button.tsx';
import { RefusedNotice } from '../../parts/notice.tsx';
import { Panel } from '../../parts/panel.tsx';
import { useNow } from '../../parts/when.tsx';
import { WaiverBadge } from './badges.tsx';
import { useGateChanges } from './use-gate-changes.ts';
import { standingOf } from './words.ts';

/** Who has taken which risk until when, also what is over. */
export function Waivers({ workspace, gate }: { readonly workspace: string; readonly gate: GateAnswer }) {
  const { waivers } = gate;
  return (
    <Panel title="Waivers" flush>
      {waivers.length === 0 ? (
        <p className="px-4 py-4 text-sm text-soft">
          Nobody has taken a risk. A waiver stands here with its reason, who gave it, and until when it
          counts.
        </p>
      ) : (
        <ul className="divide-y divide-rule">
          {waivers.toReversed().map((waiver) => (
            <OneWaiver key={waiver.id} workspace={workspace} gate={gate} waiver={waiver} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function OneWaiver({
  workspace,
  gate,
  waiver,
}: {
  readonly workspace: string;
  readonly gate: GateAnswer;
  readonly waiver: Waiver;
}) {
  const { person } = useSession();
  const may = useMay(workspace, 'approve');
  const now = useNow();
  const { post, busy, refused } = useGateChanges(workspace);
  const of = gate.criteria.find(({ criterion }) => criterion === waiver.criterion);
  const hard = of?.hard ?? gate.asked[waiver.criterion]?.hard ?? false;
  const standing = standingOf(waiver, hard, now);
  const title = of?.title ?? waiver.criterion;
  const isOver = standing === 'withdrawn' || standing === 'expired';
  const { id, seconded, withdrawn } = waiver;
  return (
    <li id={`waiver-${waiver.id}`} className="scroll-mt-16 px-4 py-3 text-sm target:bg-chosen">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <span className="flex min-w-0 flex-wrap items-center gap-2 font-medium">
          {title}
          <WaiverBadge standing={standing} />
        </span>
        {may && !isOver && (
          <span className="flex gap-2">
            {seconded === null && person.id !== waiver.person && (
              <Button
                className="h-7"
                disabled={busy}
                onClick={() =>
                  void post(['waivers', id, 'second'], null, 'You take the risk as the second person.')
                }
              >
                Take the risk too<span className="sr-only">: {title}</span>
              </Button>
            )}
            <Button
              className="h-7"
              disabled={busy}
              onClick={() => void post(['waivers', id, 'withdraw'], null, 'The waiver is withdrawn.')}
            >
              Withdraw<span className="sr-only">: {title}</span>
            </Button>
          </span>
        )}
      </div>
      <p className="mt-0.5 max-w-4xl break-words">{waiver.reason}</p>
      <p className="text-xs text-soft">
        By {waiver.by}, {dayAndTime(waiver.at)}, until {dayOf(waiver.expiresAt)}.
        {seconded !== null && ` The second person is ${seconded.by}, ${dayAndTime(seconded.at)}.`}
        {withdrawn !== null && ` Withdrawn by ${withdrawn.by}, ${dayAndTime(withdrawn.at)}.`}
      </p>
      {standing === 'waits-for-second' && (
        <p className="text-xs">
          {may && person.id !== waiver.person
            ? 'It counts once you, or another second person, take the risk too.'
            : 'It does not count yet: have somebody else who may decide open this page and take the risk too.'}
        </p>
      )}
      {refused !== null && <RefusedNotice thrown={refused} className="mt-2" />}
    </li>
  );
}
