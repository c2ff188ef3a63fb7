import { Modal, ModalFoot } from '../../parts/modal.tsx';
import { RefusedNotice } from '../../parts/notice.tsx';
import { useDoing } from '../../shell/use-doing.ts';
import { SaidMeanwhile } from './changed-meanwhile.tsx';
import { FieldInput } from './field-input.tsx';
import { isNeeded } from './fields.ts';
import type { ListPart } from './lists.ts';
import { type Document, listAt, replaced, withValue } from './paths.ts';
import { useForm } from './use-form.ts';
import type { useReadiness } from './use-readiness.ts';

/** One entry of a list, new or changed. */
export function EntryDialog({
  list,
  before,
  save,
  onClose,
}: {
  readonly list: ListPart;
  /** Null for a new one. */
  readonly before: Document | null;
  readonly save: ReturnType<typeof useReadiness>['save'];
  onClose(): void;
}) {
  const { typed, type, entry } = useForm(list.fields, before);
  const { run, busy, refused } = useDoing();
  const submit = async (): Promise<void> => {
    const change = (now: Document): Document | null => {
      const known = listAt(now, list.path) ?? [];
      const next = before === null ? [...known, entry()] : replaced(known, before, entry());
      return next === null ? null : withValue(now, list.path, next);
    };
    if ((await run(() => save(change), 'It is recorded.')) !== null) onClose();
  };
  return (
    <Modal
      open
      wide
      onClose={onClose}
      title={before === null ? `Add a ${list.one}` : `Change the ${list.one}`}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <div className="grid items-start gap-x-5 gap-y-3 sm:grid-cols-2">
          {list.fields.map((field) => (
            <div
              key={field.name}
              className={field.kind === 'conditions' ? 'min-w-0 sm:col-span-2' : 'min-w-0'}
            >
              <FieldInput
                field={field}
                needed={isNeeded(field, typed)}
                value={typed[field.name] ?? ''}
                onChange={(value) => type(field.name, value)}
              />
            </div>
          ))}
        </div>
        {refused !== null && (
          <div className="mt-3">
            <SaidMeanwhile thrown={refused} otherwise={<RefusedNotice thrown={refused} />} />
          </div>
        )}
        <ModalFoot onCancel={onClose} label="Record it" busy={busy} />
      </form>
    </Modal>
  );
}
