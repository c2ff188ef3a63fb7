import { moveTitles, stateTitles } from '../../../../model/words.ts';
import { type PersonEvent, personEvents } from '../../../../model/workspace/index.ts';
import { useMay } from '../../client/session.ts';
import { useShortcut } from '../../shell/shortcuts.tsx';
import type { TriageAction } from '../triage/triage-keys.tsx';
import { isOne, isPossible, type MoveSubject } from './subject.ts';
import type { Moves } from './use-moves.tsx';

/** The key that does a move wherever breaks and problems are listed or looked at. */
export const moveKeys: Readonly<Record<PersonEvent, string>> = {
  acknowledge: 'y',
  start: 'w',
  fix: 'r',
  accept: 'i',
  duplicate: 'd',
  snooze: 's',
  reopen: 'p',
  assign: 'a',
};

/** The moves the person may make, as actions of a list or keys of a page; what is not possible now says why. */
export function useMoveActions(moves: Moves, subject: MoveSubject | null): readonly TriageAction[] {
  const may = useMayMove(moves.workspace);
  return personEvents.filter(may).map((event) => ({
    id: event,
    key: moveKeys[event],
    label: moveTitles[event],
    refused: refusalOf(subject, event),
    run: () => subject !== null && moves.begin(event, subject),
  }));
}

function refusalOf(subject: MoveSubject | null, event: PersonEvent): string | null {
  if (subject === null) return 'There is nothing to do it with.';
  if (isPossible(subject, event)) return null;
  return isOne(subject)
    ? `What is “${stateTitles[subject.state]}” does not have this move.`
    : 'None of these has this move.';
}

/** Which moves the person may make: to accept as is takes a right of its own. */
export function useMayMove(workspace: string): (event: PersonEvent) => boolean {
  const mayTriage = useMay(workspace, 'triage');
  const mayApprove = useMay(workspace, 'approve');
  return (event) => mayTriage && (event !== 'accept' || mayApprove);
}

/** The keys of moves on a page about one break or problem; `z` takes the last change back. */
export function MoveKeys({ moves, subject }: { readonly moves: Moves; readonly subject: MoveSubject }) {
  const mayTriage = useMay(moves.workspace, 'triage');
  const actions = useMoveActions(moves, subject);
  const group = 'Moves';
  useShortcut({ keys: 'z', label: 'Take the last change back', group, run: moves.undo }, mayTriage);
  return actions
    .filter(({ refused }) => refused === null)
    .map((action) => <MoveKey key={action.id} action={action} />);
}

function MoveKey({ action }: { readonly action: TriageAction }) {
  useShortcut({ keys: action.key, label: action.label, group: 'Moves', run: action.run });
  return null;
}
