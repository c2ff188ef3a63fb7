import { PageHead } from '../../../parts/page-head.tsx';

/** Rules. */
export function Rules() {
  return <PageHead title="Rules" />;
}
