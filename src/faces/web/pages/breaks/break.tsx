import { PageHead } from '../../parts/page-head.tsx';

/** Break. */
export function Break() {
  return <PageHead title="Break" />;
}
