import { PageHead } from '../../parts/page-head.tsx';

/** SignIn. */
export function SignIn() {
  return <PageHead title="SignIn" />;
}
