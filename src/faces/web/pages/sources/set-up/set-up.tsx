import { PageHead } from '../../../parts/page-head.tsx';

/** SetUp. */
export function SetUp() {
  return <PageHead title="SetUp" />;
}
