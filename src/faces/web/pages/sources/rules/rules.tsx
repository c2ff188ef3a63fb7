import { useWorkspace } from '../../../client/use-workspace.ts';
import { PageHead } from '../../../parts/page-head.tsx';
import { Trouble, Waiting } from '../../../parts/states.tsx';
import { useProfile } from '../profile/use-profile.ts';
import { RulesEditor } from './rules-editor.tsx';

/** What is agreed about the two sides: tolerances, times, what is left out; looked at before it is saved. */
export function Rules() {
  const workspace = useWorkspace();
  const profile = useProfile(workspace);
  if (profile.isError || profile.data === undefined)
    return (
      <>
        <PageHead title="Rules" />
        {profile.isError ? (
          <Trouble thrown={profile.error} again={() => void profile.refetch()} />
        ) : (
          <div className="card">
            <Waiting rows={8} />
          </div>
        )}
      </>
    );
  return <RulesEditor workspace={workspace} saved={profile.data} save={profile.save} />;
}
