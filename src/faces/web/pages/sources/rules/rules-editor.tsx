import { useBlocker, useNavigate, useSearch } from '@tanstack/react-router';
import { Eye, Save } from 'lucide-react';
import { useState } from 'react';
import { at } from '../../../client/ask.ts';
import { wasQuicker } from '../../../client/faults.ts';
import { useNames } from '../../../client/members.ts';
import { useMay } from '../../../client/session.ts';
import { Button } from '../../../parts/button.tsx';
import { Choices } from '../../../parts/choices.tsx';
import { Notice, RefusedNotice } from '../../../parts/notice.tsx';
import { PageHead } from '../../../parts/page-head.tsx';
import { Panel } from '../../../parts/panel.tsx';
import { When } from '../../../parts/when.tsx';
import { sayDone } from '../../../shell/toasts.tsx';
import { useTrial } from '../../runs/trial/use-trial.ts';
import { faultsOf } from '../profile/faults-of.ts';
import { ProfileEditor } from '../profile/profile-editor.tsx';
import { readProfile, withValue } from '../profile/profile-text.ts';
import type { SavedProfile } from '../profile/use-profile.ts';
import { PreviewPanel } from './preview-panel.tsx';
import { RulesForm } from './rules-form.tsx';
import { TheirsOrMine } from './theirs-or-mine.tsx';

/** A profile being changed: as a form or as text, looked at before it is saved. */
export function RulesEditor({
  workspace,
  saved,
  save,
}: {
  readonly workspace: string;
  readonly saved: SavedProfile;
  save(text: string, version: number): Promise<SavedProfile>;
}) {
  const { as = 'form' } = useSearch({ from: '/inside/w/$workspace/rules' });
  const navigate = useNavigate({ from: '/w/$workspace/rules' });
  const may = useMay(workspace, 'configure');
  const nameOf = useNames(workspace);
  /** What is typed, and the version it began with; null as long as nothing is changed. */
  const [draft, setDraft] = useState<{ readonly text: string; readonly version: number } | null>(null);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<unknown>(null);
  const preview = useTrial(workspace);
  /** The text that was previewed. */
  const [previewed, setPreviewed] = useState<string | null>(null);
  const text = draft?.text ?? saved.text;
  const isChanged = draft !== null && draft.text !== saved.text;
  const isOld = draft !== null && draft.version !== saved.version;
  const { value, faults } = readProfile(text);
  const told = faults.length > 0 ? faults : [...faultsOf(refused), ...faultsOf(preview.refused)];
  useBlocker({
    shouldBlockFn: ({ next, current }) =>
      next.pathname !== current.pathname && !confirm('What you changed is not saved. Leave all the same?'),
    disabled: !isChanged,
    enableBeforeUnload: isChanged,
  });
  const change = (next: string): void => {
    setDraft((was) => ({ text: next, version: was?.version ?? saved.version }));
    setRefused(null);
  };
  const keep = async (): Promise<void> => {
    if (draft === null) return;
    setBusy(true);
    setRefused(null);
    try {
      await save(draft.text, draft.version);
      setDraft(null);
      preview.forget();
      sayDone('The rules are saved; the next run goes by them.');
    } catch (thrown) {
      setRefused(thrown);
    } finally {
      setBusy(false);
    }
  };
  const isPreviewed = preview.trial?.state === 'done' && previewed === text;
  const look = (): void => {
    setPreviewed(text);
    void preview.start(at(workspace, 'previews'), { profile: text });
  };
  return (
    <>
      <PageHead
        title="Rules"
        about={
          <>
            What is agreed about the two sides.{' '}
            {saved.version === 0 ? (
              'Nothing is stated yet: every rule has its default.'
            ) : (
              <>
                Last changed <When at={saved.changedAt} /> by {nameOf(saved.changedBy)}.
              </>
            )}
          </>
        }
        actions={
          <Choices
            label="Shown as"
            choices={[
              ['form', 'Form'],
              ['text', 'Text'],
            ]}
            chosen={as}
            onChoose={(next) => void navigate({ search: { as: next }, replace: true })}
          />
        }
      />
      <div className="flex flex-col gap-4 pb-20">
        {!may && (
          <Notice tone="info" title="You may look, and not change anything here.">
            An admin of the workspace changes its rules.
          </Notice>
        )}
        {as === 'text' ? (
          <Panel title="The profile">
            <ProfileEditor text={text} onChange={may ? change : () => undefined} faults={told} />
          </Panel>
        ) : value === null ? (
          <Notice
            tone="bad"
            title="The text of the profile has a fault; the form is back once it can be read."
            action={<Button onClick={() => void navigate({ search: { as: 'text' } })}>Open the text</Button>}
          >
            {faults[0]?.message}
          </Notice>
        ) : (
          <fieldset disabled={!may} className="contents">
            <RulesForm
              workspace={workspace}
              value={value}
              set={(path, to) => change(withValue(text, path, to))}
            />
          </fieldset>
        )}
        <PreviewPanel
          workspace={workspace}
          preview={preview}
          isCurrent={previewed === text}
          isText={as === 'text'}
        />
        {(isOld || wasQuicker(refused)) && draft !== null && (
          <TheirsOrMine
            mine={draft.text}
            theirs={saved.text}
            by={nameOf(saved.changedBy)}
            onMine={() => {
              setDraft({ ...draft, version: saved.version });
              setRefused(null);
            }}
            onTheirs={() => {
              setDraft(null);
              setRefused(null);
            }}
          />
        )}
        {refused !== null && !wasQuicker(refused) && !(as === 'text' && faultsOf(refused).length > 0) && (
          <RefusedNotice thrown={refused} />
        )}
      </div>
      {may && (isChanged || preview.isRunning) && (
        <div className="sticky bottom-0 -mx-4 flex flex-wrap items-center justify-end gap-2 border-t border-rule bg-paper px-4 py-3 sm:-mx-6 sm:px-6">
          <span role="status" className="mr-auto text-sm text-soft">
            {isPreviewed ? 'Looked at; not saved yet.' : 'Not saved. Look first at what it would change.'}
          </span>
          <Button
            onClick={() => {
              setDraft(null);
              setRefused(null);
              preview.forget();
            }}
          >
            Discard
          </Button>
          <Button
            look={isPreviewed ? 'plain' : 'main'}
            icon={<Eye aria-hidden="true" size={14} />}
            disabled={value === null || preview.busy || preview.isRunning}
            onClick={look}
          >
            Preview
          </Button>
          <Button
            look={isPreviewed ? 'main' : 'plain'}
            icon={<Save aria-hidden="true" size={14} />}
            disabled={value === null || busy || isOld}
            onClick={() => void keep()}
          >
            {busy ? 'One moment …' : 'Save'}
          </Button>
        </div>
      )}
    </>
  );
}
