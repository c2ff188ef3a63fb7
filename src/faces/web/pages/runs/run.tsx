import { PageHead } from '../../parts/page-head.tsx';

/** Run. */
export function Run() {
  return <PageHead title="Run" />;
}
