import { PageHead } from '../../parts/page-head.tsx';

/** NoWorkspace. */
export function NoWorkspace() {
  return <PageHead title="NoWorkspace" />;
}
