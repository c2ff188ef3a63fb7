import { ArrowLeft, ArrowRight } from 'lucide-react';
import { useState } from 'react';
import type { ProfileProposal } from '../../../../../api/answers.ts';
import { wasQuicker } from '../../../../client/faults.ts';
import { Button } from '../../../../parts/button.tsx';
import { Notice, RefusedNotice } from '../../../../parts/notice.tsx';
import { Panel } from '../../../../parts/panel.tsx';
import { Trouble, Waiting } from '../../../../parts/states.tsx';
import { BooksForm } from '../../profile/books-form.tsx';
import { faultsOf } from '../../profile/faults-of.ts';
import { ruleFor } from '../../profile/mapping.ts';
import { ProfileEditor } from '../../profile/profile-editor.tsx';
import { readProfile, withValue } from '../../profile/profile-text.ts';
import type { SavedProfile } from '../../profile/use-profile.ts';
import type { Standing } from '../standing.ts';
import { FileMapping } from './file-mapping.tsx';
import { KnownExports } from './known-exports.tsx';
import { type SuggestedFile, useSuggestion } from './suggestion.ts';

interface MappingProps {
  readonly workspace: string;
  readonly standing: Standing;
  readonly saved: SavedProfile;
  save(text: string, version: number): Promise<SavedProfile>;
  onBack(): void;
  onDone(): void;
}

/** The second step: what each column means, and the books both sides are compared in. */
export function MappingStep(props: MappingProps) {
  const suggestion = useSuggestion(props.workspace, props.standing);
  if (suggestion.isError)
    return <Trouble thrown={suggestion.error} again={() => void suggestion.refetch()} />;
  if (props.standing.lacking.length === 2)
    return (
      <Notice
        tone="info"
        title="There are no files yet."
        action={<Button onClick={props.onBack}>Hand in files</Button>}
      />
    );
  if (handedIn(props.standing) === 0) return <Mapping {...props} suggestion={nothingToSuggest} />;
  if (suggestion.data === undefined)
    return (
      <div className="card">
        <p className="px-4 pt-4 text-sm text-soft">Looking at the columns and what stands in them …</p>
        <Waiting rows={8} />
      </div>
    );
  return <Mapping {...props} suggestion={suggestion.data} />;
}

const handedIn = ({ files }: Standing): number => files.shop.length + files.erp.length;

/** What lies in folders of the server is not looked at from here. */
const nothingToSuggest: ProfileProposal = {
  profile: '',
  files: [],
  notes: ['The files lie on the server. What their columns mean is said in the text of the profile.'],
};

function Mapping({
  suggestion,
  saved,
  save,
  onBack,
  onDone,
}: MappingProps & { readonly suggestion: ProfileProposal }) {
  const [text, setText] = useState(saved.text === '' ? suggestion.profile : saved.text);
  const [version, setVersion] = useState(saved.version);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<unknown>(null);
  const { value, faults } = readProfile(text);
  const told = faults.length > 0 ? faults : faultsOf(refused);
  const isKnown = (file: SuggestedFile): boolean =>
    file.preset !== null && ruleFor(value, { name: file.file, side: file.side }) < 0;
  const known = suggestion.files.filter(isKnown);
  const asked = suggestion.files.filter((file) => !isKnown(file)).toSorted(leastSureFirst);
  const change = (next: string): void => {
    setText(next);
    setRefused(null);
  };
  const goOn = async (): Promise<void> => {
    setBusy(true);
    setRefused(null);
    try {
      if (text !== saved.text && text.trim() !== '') await save(text, version);
      onDone();
    } catch (thrown) {
      setRefused(thrown);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="flex flex-col gap-4">
      {saved.text !== '' && suggestion.profile !== '' && suggestion.profile !== text && (
        <Notice
          tone="info"
          title="The workspace has a profile already; this is it."
          action={<Button onClick={() => change(suggestion.profile)}>Take the suggestion instead</Button>}
        />
      )}
      {suggestion.notes.length > 0 && (
        <Notice tone="info" title="To know of the files">
          {suggestion.notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </Notice>
      )}
      {asked.map((file) => (
        <FileMapping
          key={`${file.side} ${file.file}`}
          file={file}
          value={value}
          text={text}
          suggested={suggestion.profile}
          onChange={change}
        />
      ))}
      <KnownExports files={known} />
      <Panel title="The books">
        {value === null ? (
          <p className="text-sm text-soft">
            The text below has a fault; the form is back once it can be read.
          </p>
        ) : (
          <BooksForm value={value} set={(path, to) => change(withValue(text, path, to))} />
        )}
      </Panel>
      <details className="card" open={told.length > 0 || undefined}>
        <summary className="min-h-11 cursor-pointer px-4 py-3 text-sm font-semibold">
          The profile as text
        </summary>
        <div className="border-t border-rule p-4">
          <p className="mb-3 max-w-prose text-sm text-soft">
            Everything said above stands in it, and it can say more: values and what they mean, patterns,
            tolerances, what is left out.
          </p>
          <ProfileEditor text={text} onChange={change} faults={told} />
        </div>
      </details>
      {wasQuicker(refused) ? (
        <Notice
          tone="warn"
          said
          title="Somebody else has changed the profile meanwhile."
          action={
            <Button
              onClick={() => {
                setVersion(saved.version);
                setRefused(null);
              }}
            >
              Keep mine
            </Button>
          }
        >
          What you have here is kept. Take it instead of theirs, or leave this step to see theirs.
        </Notice>
      ) : (
        refused !== null && told.length === 0 && <RefusedNotice thrown={refused} />
      )}
      <div className="flex justify-between gap-2">
        <Button icon={<ArrowLeft aria-hidden="true" size={14} />} onClick={onBack}>
          Files
        </Button>
        <Button look="main" disabled={busy || value === null} onClick={() => void goOn()}>
          {busy ? 'One moment …' : text === saved.text ? 'Go on' : 'Save and go on'}
          <ArrowRight aria-hidden="true" size={14} />
        </Button>
      </div>
    </div>
  );
}

/** What needs a look stands above what does not. */
function leastSureFirst(a: SuggestedFile, b: SuggestedFile): number {
  const least = ({ confidence, columns }: SuggestedFile): number =>
    Math.min(confidence, ...columns.filter(({ field }) => field !== null).map((one) => one.confidence));
  return least(a) - least(b);
}
