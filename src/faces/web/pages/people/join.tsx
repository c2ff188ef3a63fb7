import { PageHead } from '../../parts/page-head.tsx';

/** Join. */
export function Join() {
  return <PageHead title="Join" />;
}
