import { PageHead } from '../../parts/page-head.tsx';

/** Problems. */
export function Problems() {
  return <PageHead title="Problems" />;
}
