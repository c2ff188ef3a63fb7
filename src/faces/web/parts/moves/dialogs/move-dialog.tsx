import { TriangleAlert } from 'lucide-react';
import { moveTitles } from '../../../../../model/words.ts';
import type { PersonEvent } from '../../../../../model/workspace/index.ts';
import type { WantedMove } from '../../../../api/answers.ts';
import { Modal } from '../../modal.tsx';
import { calledOf, type MoveSubject } from '../subject.ts';
import { AssignForm } from './assign-form.tsx';
import { DuplicateForm } from './duplicate-form.tsx';
import { FixForm } from './fix-form.tsx';
import { RestForm } from './rest-form.tsx';

/** Asks for what a move needs; stays, with what was typed, where it was refused. */
export function MoveDialog({
  workspace,
  asked,
  isBusy,
  onClose,
  onMove,
}: {
  readonly workspace: string;
  readonly asked: {
    readonly event: PersonEvent;
    readonly subject: MoveSubject;
    readonly refusal: string | null;
  } | null;
  readonly isBusy: boolean;
  onClose(): void;
  onMove(move: WantedMove): void;
}) {
  if (asked === null) return null;
  const { event, subject, refusal } = asked;
  const given = { workspace, subject, isBusy, onMove, onCancel: onClose };
  return (
    <Modal open onClose={onClose} title={`${moveTitles[event]}: ${calledOf(subject)}`}>
      {refusal !== null && (
        <p role="alert" className="mb-3 flex gap-2 rounded-md bg-bad-back px-3 py-2 text-sm text-bad">
          <TriangleAlert aria-hidden="true" size={16} className="mt-0.5 shrink-0" />
          {refusal}
        </p>
      )}
      {event === 'fix' && <FixForm {...given} />}
      {(event === 'accept' || event === 'snooze') && <RestForm event={event} {...given} />}
      {event === 'duplicate' && <DuplicateForm {...given} />}
      {event === 'assign' && <AssignForm {...given} />}
    </Modal>
  );
}
