import { PageHead } from '../../parts/page-head.tsx';

/** Runs. */
export function Runs() {
  return <PageHead title="Runs" />;
}
