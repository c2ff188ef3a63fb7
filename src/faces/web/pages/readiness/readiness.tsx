import { useWorkspace } from '../../client/use-workspace.ts';
import { PageHead } from '../../parts/page-head.tsx';

export function Readiness() {
  return <PageHead title={`Readiness ${useWorkspace()}`} />;
}
