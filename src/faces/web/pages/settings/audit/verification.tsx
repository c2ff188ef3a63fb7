import { ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { ask, at } from '../../../client/ask.ts';
import { count } from '../../../client/figures.ts';
import { Button } from '../../../parts/button.tsx';
import { TextField } from '../../../parts/field.tsx';
import { Notice, RefusedNotice } from '../../../parts/notice.tsx';
import { Panel } from '../../../parts/panel.tsx';
import { useDoing } from '../../../shell/use-doing.ts';

interface AuditVerdict {
  readonly holds: boolean;
  readonly entries: number;
  readonly head: { readonly sequence: number; readonly hash: string } | null;
  readonly at: number | null;
  readonly why: 'altered' | 'missing' | 'not-anchored' | null;
}

const reasons = {
  altered: 'it was altered: its content, its hash or its place',
  missing: 'it is gone',
  'not-anchored': 'it is not what was printed',
} as const;

/** Works out every hash again, and with a head that was printed, that the log still holds what it held then. */
export function Verification({ workspace }: { readonly workspace: string }) {
  const [anchor, setAnchor] = useState('');
  const [verdict, setVerdict] = useState<AuditVerdict | null>(null);
  const { run, busy, refused } = useDoing();
  const wrong =
    anchor === '' || /^[1-9]\d{0,14}:[0-9a-f]{64}$/.test(anchor.trim())
      ? null
      : 'A head is a number, a colon and 64 digits, as an export prints it.';
  const verify = async (): Promise<void> => {
    setVerdict(null);
    const query = { anchor: anchor.trim() === '' ? null : anchor.trim() };
    setVerdict(await run(() => ask<AuditVerdict>(at(workspace, 'audit', 'verification'), { query })));
  };
  return (
    <Panel title="Is the log whole?">
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (wrong === null) void verify();
        }}
      >
        <p className="max-w-prose text-sm text-soft">
          Each entry carries the hash of the one before. Verifying works all of them out again. A head that
          was printed in an export shows besides that nothing before it was cut off or rewritten since.
        </p>
        <div className="flex flex-wrap items-start gap-2">
          <TextField
            label="A head that was printed (not needed)"
            className="min-w-0 flex-1 basis-72"
            placeholder="1234:9f86d0…"
            autoComplete="off"
            spellCheck={false}
            value={anchor}
            onChange={({ target }) => setAnchor(target.value)}
            wrong={wrong}
          />
          <Button
            type="submit"
            className="mt-6"
            icon={<ShieldCheck aria-hidden="true" size={14} />}
            disabled={busy}
          >
            {busy ? 'Verifying …' : 'Verify'}
          </Button>
        </div>
        {refused !== null && <RefusedNotice thrown={refused} />}
        {verdict !== null && <Verdict verdict={verdict} />}
      </form>
    </Panel>
  );
}

function Verdict({ verdict: { holds, entries, head, at: place, why } }: { readonly verdict: AuditVerdict }) {
  if (!holds)
    return (
      <Notice tone="bad" said title={`The log is not whole: entry ${place ?? '?'} is wrong.`}>
        {why === null ? 'It does not fit the one before' : `Of ${count(entries)} entries, ${reasons[why]}`}.
        Stop relying on it from there on, and compare it with a backup.
      </Notice>
    );
  return (
    <Notice tone="good" said title={`All ${count(entries)} entries fit together.`}>
      {head !== null && (
        <>
          Its head is now{' '}
          <code className="font-mono text-xs break-all select-all">
            {head.sequence}:{head.hash}
          </code>
          . Keep it elsewhere, and it proves later what stands here today.
        </>
      )}
    </Notice>
  );
}
