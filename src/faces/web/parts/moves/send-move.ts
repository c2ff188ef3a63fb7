import type { ChangeOutcome, MovedOne, WantedMove } from '../../../api/answers.ts';
import { ask, at } from '../../client/ask.ts';
import { isOne, type MoveSubject, type OneSubject } from './subject.ts';

/** Asks the API for a move; fails with `Refused`, 412 where somebody was quicker. */
export function sendMove(
  workspace: string,
  subject: MoveSubject,
  move: WantedMove,
): Promise<ChangeOutcome | MovedOne> {
  const { kind } = subject;
  if (isOne(subject))
    return ask<MovedOne>(at(workspace, `${kind}s`, subject.id, 'moves'), {
      method: 'POST',
      body: move,
      version: subject.version,
    });
  return ask<ChangeOutcome>(at(workspace, `${kind}-moves`), {
    method: 'POST',
    body: { filter: subject.filter, move },
  });
}

/** The same subject as it is by now. */
export async function lookAgain(workspace: string, subject: OneSubject): Promise<OneSubject> {
  const { version, state, assignee } = await ask<Omit<OneSubject, 'kind' | 'id'>>(
    at(workspace, `${subject.kind}s`, subject.id),
  );
  return { ...subject, version, state, assignee };
}

/** Takes back the last change of who is signed in. */
export const sendUndo = (workspace: string): Promise<ChangeOutcome> =>
  ask<ChangeOutcome>(at(workspace, 'undo'), { method: 'POST' });
