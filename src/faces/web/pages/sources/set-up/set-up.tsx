import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMay } from '../../../client/session.ts';
import { useWorkspace } from '../../../client/use-workspace.ts';
import { Notice } from '../../../parts/notice.tsx';
import { PageHead } from '../../../parts/page-head.tsx';
import { Trouble, Waiting } from '../../../parts/states.tsx';
import { useFiles, useSources } from '../files/use-files.ts';
import { useProfile } from '../profile/use-profile.ts';
import { FilesStep } from './files-step.tsx';
import { MappingStep } from './mapping/mapping-step.tsx';
import { RunStep } from './run-step.tsx';
import type { SetUpStep } from './search.ts';
import { standing } from './standing.ts';
import { StepList } from './step-list.tsx';

/** From two files to a verdict. Everything said here is kept on the server: one can leave and come back. */
export function SetUp() {
  const workspace = useWorkspace();
  const { step: asked } = useSearch({ from: '/inside/w/$workspace/set-up' });
  const navigate = useNavigate({ from: '/w/$workspace/set-up' });
  const mayConfigure = useMay(workspace, 'configure');
  const [sources, files, profile] = [useSources(workspace), useFiles(workspace), useProfile(workspace)];
  const failed = [sources, files, profile].find(({ isError }) => isError);
  const head = (
    <PageHead
      title="Set up"
      about="Hand in exports of the shop and of the ERP, say what their columns mean, and compare them. You can leave at any time and go on later."
    />
  );
  if (failed !== undefined)
    return (
      <>
        {head}
        <Trouble thrown={failed.error} again={() => void failed.refetch()} />
      </>
    );
  if (sources.data === undefined || files.data === undefined || profile.data === undefined)
    return (
      <>
        {head}
        <div className="card">
          <Waiting rows={8} />
        </div>
      </>
    );
  const now = standing(sources.data, files.data, profile.data.text);
  const step = asked ?? now.step;
  const go = (next: SetUpStep): void => void navigate({ search: { step: next } });
  return (
    <>
      {head}
      {!mayConfigure && (
        <Notice tone="info" title="You may look, and not change anything here." className="mb-4">
          An admin of the workspace sets up its files and rules.
        </Notice>
      )}
      <StepList step={step} standing={now} />
      {step === 'files' && <FilesStep workspace={workspace} standing={now} onDone={() => go('mapping')} />}
      {step === 'mapping' && (
        <MappingStep
          workspace={workspace}
          standing={now}
          saved={profile.data}
          save={profile.save}
          onBack={() => go('files')}
          onDone={() => go('run')}
        />
      )}
      {step === 'run' && <RunStep workspace={workspace} standing={now} onBack={() => go('mapping')} />}
    </>
  );
}
