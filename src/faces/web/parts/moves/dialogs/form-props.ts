import type { WantedMove } from '../../../../api/answers.ts';
import type { MoveSubject } from '../subject.ts';

/** What each form of a move is given. */
export interface MoveFormProps {
  readonly workspace: string;
  readonly subject: MoveSubject;
  readonly isBusy: boolean;
  onCancel(): void;
  onMove(move: WantedMove): void;
}
