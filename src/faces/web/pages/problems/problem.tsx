import { PageHead } from '../../parts/page-head.tsx';

/** Problem. */
export function Problem() {
  return <PageHead title="Problem" />;
}
