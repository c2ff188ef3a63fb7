import { useState } from 'react';
import type { GateAnswer } from '../../../api/answers.ts';
import { Modal, ModalFoot } from '../../parts/modal.tsx';
import { RefusedNotice } from '../../parts/notice.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import { GateBadge } from './badges.tsx';
import { useGateChanges } from './use-gate-changes.ts';
import { gateVerdictTitles } from './words.ts';

/** Takes the verdict as it is, for the record. */
export function TakeDecision({
  workspace,
  gate,
  onClose,
}: {
  readonly workspace: string;
  readonly gate: GateAnswer;
  onClose(): void;
}) {
  const [reason, setReason] = useState('');
  const { post, busy, refused } = useGateChanges(workspace);
  const title = gateVerdictTitles[gate.verdict];
  const submit = async (): Promise<void> => {
    const body = {
      environment: gate.environment,
      // Nobody puts their name to another verdict than they have seen.
      verdict: gate.verdict,
      reason: reason.trim() === '' ? null : reason,
    };
    if ((await post(['decisions'], body, `Decided: ${title}.`)) !== null) onClose();
  };
  return (
    <Modal
      open
      onClose={onClose}
      title="Take this decision"
      about="The verdict is kept with all its evidence and your name. It never changes; it is revoked by itself when data or rules do."
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
        className="flex flex-col gap-3"
      >
        <p className="flex items-center gap-2 text-sm">
          What is decided: <GateBadge verdict={gate.verdict} />
        </p>
        <TextArea label="Why, in your words" value={reason} onChange={setReason} maxLength={2000} />
        {refused !== null && <RefusedNotice thrown={refused} />}
        <ModalFoot onCancel={onClose} label={`Decide: ${title}`} busy={busy} />
      </form>
    </Modal>
  );
}
