import { PageHead } from '../../parts/page-head.tsx';

/** Settings. */
export function Settings() {
  return <PageHead title="Settings" />;
}
