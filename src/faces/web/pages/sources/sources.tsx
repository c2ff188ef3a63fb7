import { PageHead } from '../../parts/page-head.tsx';

/** Sources. */
export function Sources() {
  return <PageHead title="Sources" />;
}
