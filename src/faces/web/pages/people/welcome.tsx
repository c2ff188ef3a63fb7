import { PageHead } from '../../parts/page-head.tsx';

/** Welcome. */
export function Welcome() {
  return <PageHead title="Welcome" />;
}
