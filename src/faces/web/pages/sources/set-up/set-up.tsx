import { useWorkspace } from '../../../client/use-workspace.ts';
import { PageHead } from '../../../parts/page-head.tsx';
import { Trouble, Waiting } from '../../../parts/states.tsx';
import { useFiles, useSources } from '../files/use-files.ts';
import { useProfile } from '../profile/use-profile.ts';
import { Steps } from './steps.tsx';

/** From two files to a verdict. Everything said here is kept on the server: one can leave and come back. */
export function SetUp() {
  const workspace = useWorkspace();
  const [sources, files, profile] = [useSources(workspace), useFiles(workspace), useProfile(workspace)];
  const failed = [sources, files, profile].find(({ isError }) => isError);
  return (
    <>
      <PageHead
        title="Set up"
        about="Hand in exports of the shop and of the ERP, say what their columns mean, and compare them. You can leave at any time and go on later."
      />
      {failed !== undefined ? (
        <Trouble thrown={failed.error} again={() => void failed.refetch()} />
      ) : sources.data === undefined || files.data === undefined || profile.data === undefined ? (
        <div className="card">
          <Waiting rows={8} />
        </div>
      ) : (
        <Steps
          workspace={workspace}
          sources={sources.data}
          files={files.data}
          profile={profile.data}
          save={profile.save}
        />
      )}
    </>
  );
}
