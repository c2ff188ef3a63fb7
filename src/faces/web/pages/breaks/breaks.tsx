import { PageHead } from '../../parts/page-head.tsx';

/** Breaks. */
export function Breaks() {
  return <PageHead title="Breaks" />;
}
