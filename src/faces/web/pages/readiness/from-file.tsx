import { FileUp } from 'lucide-react';
import { useRef, useState } from 'react';
import { ask, at } from '../../client/ask.ts';
import { several } from '../../client/figures.ts';
import { buttonClass } from '../../parts/button.tsx';
import { Modal, ModalFoot } from '../../parts/modal.tsx';
import { RefusedNotice } from '../../parts/notice.tsx';
import { useDoing } from '../../shell/use-doing.ts';
import type { ReadinessPart } from './parts.ts';
import { type Document, listAt, merged, withValue } from './paths.ts';
import type { useReadiness } from './use-readiness.ts';

type FromFileProps = {
  readonly workspace: string;
  readonly file: NonNullable<ReadinessPart['file']>;
  readonly document: Document;
  readonly save: ReturnType<typeof useReadiness>['save'];
};

/** Takes the entries of a list from a file, after saying what that would change. */
export function FromFile(props: FromFileProps) {
  const input = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<File | null>(null);
  return (
    <>
      <button type="button" className={buttonClass()} onClick={() => input.current?.click()}>
        <FileUp aria-hidden="true" size={14} />
        From a file
      </button>
      <input
        ref={input}
        type="file"
        accept=".csv,.yaml,.yml,.json"
        className="hidden"
        aria-label={`File of ${props.file.list.title.toLowerCase()}`}
        onChange={({ target }) => {
          setChosen(target.files?.[0] ?? null);
          target.value = '';
        }}
      />
      {chosen !== null && (
        <Taking key={chosen.name} {...props} chosen={chosen} onClose={() => setChosen(null)} />
      )}
    </>
  );
}

function Taking({
  workspace,
  file: { part, list, key },
  document,
  save,
  chosen,
  onClose,
}: FromFileProps & { readonly chosen: File; onClose(): void }) {
  const { run, busy, refused } = useDoing();
  const [found, setFound] = useState<readonly Document[] | null>(null);
  const keyOf = (one: Document): string => JSON.stringify(key.map((name) => one[name]));
  const into = (now: Document) => merged(listAt(now, list.path) ?? [], found ?? [], keyOf);
  const read = async (): Promise<void> => {
    const answer = await run(async () =>
      ask<{ readonly readiness: Document }>(at(workspace, 'readiness', 'file'), {
        method: 'POST',
        body: { name: chosen.name, part, text: await chosen.text() },
      }),
    );
    if (answer !== null) setFound(listAt(answer.readiness, list.path) ?? []);
  };
  const submit = async (): Promise<void> => {
    if (found === null) return read();
    const saved = await run(
      () => save((now) => withValue(now, list.path, into(now).list)),
      `${several(found.length, list.one)} taken from ${chosen.name}.`,
    );
    if (saved !== null) onClose();
  };
  const { added, changed } = into(document);
  return (
    <Modal
      open
      onClose={onClose}
      title={`Take ${list.title.toLowerCase()} from ${chosen.name}`}
      about={`A table in CSV with a head, or a list in YAML or JSON. What is in the file takes the place of what has the same ${key.join(' and ')}; nothing else is touched.`}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        {found !== null && (
          <p role="status" className="text-sm">
            The file has {several(found.length, list.one)}: {added} new, {changed} changed,{' '}
            {found.length - added - changed} as they are.
          </p>
        )}
        {refused !== null && <RefusedNotice thrown={refused} />}
        <ModalFoot onCancel={onClose} label={found === null ? 'Read it' : 'Take it in'} busy={busy} />
      </form>
    </Modal>
  );
}
