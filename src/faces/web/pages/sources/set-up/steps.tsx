import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { Source, UploadedFile } from '../../../../api/answers.ts';
import { useMay } from '../../../client/session.ts';
import { FocusOn } from '../../../parts/focus-on.tsx';
import { Notice } from '../../../parts/notice.tsx';

import { useSides } from '../files/use-files.ts';
import { useUploads } from '../files/use-uploads.ts';
import type { SavedProfile } from '../profile/use-profile.ts';
import { FilesStep } from './files-step.tsx';
import { MappingStep } from './mapping/mapping-step.tsx';
import { RunStep } from './run-step.tsx';
import type { SetUpStep } from './search.ts';
import { standing } from './standing.ts';
import { StepList, stepTitles } from './step-list.tsx';

/** The three steps. Files go on arriving whichever of them is looked at. */
export function Steps({
  workspace,
  sources,
  files,
  profile,
  save,
}: {
  readonly workspace: string;
  readonly sources: readonly Source[];
  readonly files: readonly UploadedFile[];
  readonly profile: SavedProfile;
  save(text: string, version: number): Promise<SavedProfile>;
}) {
  const { step: asked } = useSearch({ from: '/inside/w/$workspace/set-up' });
  const navigate = useNavigate({ from: '/w/$workspace/set-up' });
  const mayConfigure = useMay(workspace, 'configure');
  const now = standing(sources, files, profile.text);
  // Where one stands when one comes; after that nothing but oneself goes on, whatever arrives meanwhile.
  const [begun] = useState(now.step);
  const step = asked ?? begun;
  const go = (next: SetUpStep): void => void navigate({ search: { step: next } });
  const { give, refetch } = useSides(workspace);
  const uploads = useUploads(workspace, async (file) => {
    const side = file.recognised?.side ?? null;
    if (side === null) await refetch();
    else await give(file, side);
  });
  return (
    <>
      {!mayConfigure && (
        <Notice tone="info" title="You may look, and not change anything here." className="mb-4">
          An admin of the workspace sets up its files and rules.
        </Notice>
      )}
      <StepList step={step} standing={now} />
      <FocusOn what={step} label={stepTitles[step]}>
        {step === 'files' && (
          <FilesStep workspace={workspace} standing={now} uploading={uploads} onDone={() => go('mapping')} />
        )}
        {step === 'mapping' && (
          <MappingStep
            workspace={workspace}
            standing={now}
            saved={profile}
            save={save}
            onBack={() => go('files')}
            onDone={() => go('run')}
          />
        )}
        {step === 'run' && <RunStep workspace={workspace} standing={now} onBack={() => go('mapping')} />}
      </FocusOn>
    </>
  );
}
