import { PageHead } from '../../parts/page-head.tsx';

/** Home. */
export function Home() {
  return <PageHead title="Home" />;
}
