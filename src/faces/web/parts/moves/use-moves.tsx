import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useRef, useState } from 'react';
import { moveTitles, stateTitles } from '../../../../model/words.ts';
import type { PersonEvent } from '../../../../model/workspace/index.ts';
import type { WantedMove } from '../../../api/answers.ts';
import { Refused } from '../../client/ask.ts';
import { count } from '../../client/figures.ts';
import { makeOld } from '../../client/workspace-events.ts';
import { sayDone, sayRefused } from '../../shell/toasts.tsx';
import { MoveDialog } from './dialogs/move-dialog.tsx';
import { sayOutcome } from './say-outcome.ts';
import { lookAgain, sendMove, sendUndo } from './send-move.ts';
import { isOne, isPossible, type MoveSubject } from './subject.ts';

/** Moves of breaks and problems: what `useMoves` gives. */
export interface Moves {
  readonly workspace: string;
  /** Does the move at once, or opens the dialog that asks for what it needs. A move there is not is said to be none. */
  begin(event: PersonEvent, subject: MoveSubject): void;
  /** Takes back the last change of who is signed in. */
  undo(): void;
  readonly isBusy: boolean;
  /** Has to be rendered somewhere. */
  readonly dialog: ReactNode;
}

interface Asked {
  readonly event: PersonEvent;
  readonly subject: MoveSubject;
  /** Said in the dialog where it was not done. */
  readonly refusal: string | null;
}

const needsNothing = (event: PersonEvent): event is 'acknowledge' | 'start' | 'reopen' =>
  event === 'acknowledge' || event === 'start' || event === 'reopen';

const atLeast = (subject: MoveSubject, known: ReadonlyMap<string, number>): MoveSubject =>
  isOne(subject) ? { ...subject, version: Math.max(subject.version, known.get(subject.id) ?? 0) } : subject;

/** Moves one or many breaks or problems, with dialogs, undo, and what to do where somebody else was quicker. */
export function useMoves(
  workspace: string,
  { onMoved }: { readonly onMoved?: (subject: MoveSubject, event: PersonEvent) => void } = {},
): Moves {
  const client = useQueryClient();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [isBusy, setBusy] = useState(false);
  /** What is being moved right now: pressing a key twice must not move twice; another row may be moved meanwhile. */
  const underWay = useRef(new Set<string>());

  /** Versions that moves from here have made: the next key may come before the page has asked again. */
  const known = useRef(new Map<string, number>());

  const once = async (key: string, work: () => Promise<void>): Promise<void> => {
    if (underWay.current.has(key)) return;
    underWay.current.add(key);
    setBusy(true);
    try {
      await work();
    } finally {
      underWay.current.delete(key);
      setBusy(underWay.current.size > 0);
      makeOld(client, workspace, 'lives');
    }
  };

  const undo = (): void =>
    void once('undo', async () => {
      try {
        const { changed } = await sendUndo(workspace);
        sayDone(
          changed > 1 ? `Taken back: ${count(changed)} are as before.` : 'Taken back: it is as before.',
        );
      } catch (thrown) {
        if (thrown instanceof Refused && thrown.problem.code === 'nothing-to-undo')
          sayDone('There is no change of yours to take back.');
        else sayRefused(thrown);
      }
    });

  const send = (subject: MoveSubject, move: WantedMove): void =>
    void once(isOne(subject) ? subject.id : JSON.stringify(subject.filter), async () => {
      try {
        const outcome = await sendMove(workspace, atLeast(subject, known.current), move);
        if (isOne(subject) && 'version' in outcome) known.current.set(subject.id, outcome.version);
        setAsked(null);
        sayDone(sayOutcome(subject, move.event, outcome), outcome.changed > 0 ? undo : undefined);
        onMoved?.(subject, move.event);
      } catch (thrown) {
        await refuse(subject, move.event, thrown);
      }
    });

  /** What was typed stays; who was slower looks at what is there now and may do it again. */
  const refuse = async (subject: MoveSubject, event: PersonEvent, thrown: unknown): Promise<void> => {
    if (needsNothing(event)) return sayRefused(thrown);
    const problem = thrown instanceof Refused ? thrown.problem : null;
    let now = subject;
    let refusal = problem === null ? String(thrown) : `${problem.detail} ${problem.hint}`;
    if (problem?.status === 412 && isOne(subject)) {
      const seen = await lookAgain(workspace, subject).catch(() => null);
      if (seen !== null) {
        now = seen;
        refusal = `Somebody changed this ${seen.kind} meanwhile: it is “${stateTitles[seen.state]}” now. Nothing is done yet; send it again if it still fits.`;
      }
    }
    setAsked({ event, subject: now, refusal });
  };

  const begin = (event: PersonEvent, subject: MoveSubject): void => {
    if (!isPossible(subject, event))
      sayDone(`${moveTitles[event]} is not possible here: the state does not have that move.`);
    else if (needsNothing(event)) send(subject, { event });
    else setAsked({ event, subject, refusal: null });
  };

  return {
    workspace,
    begin,
    undo,
    isBusy,
    dialog: (
      <MoveDialog
        workspace={workspace}
        asked={asked}
        isBusy={isBusy}
        onClose={() => setAsked(null)}
        onMove={(move) => asked !== null && send(asked.subject, move)}
      />
    ),
  };
}
