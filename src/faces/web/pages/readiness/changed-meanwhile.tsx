import type { ReactNode } from 'react';
import { wasQuicker } from '../../client/faults.ts';
import { Notice } from '../../parts/notice.tsx';
import { ChangedMeanwhile } from './use-readiness.ts';

/** That somebody else was quicker, where that is why it was refused; what was typed is kept. */
export function SaidMeanwhile({
  thrown,
  otherwise,
}: {
  readonly thrown: unknown;
  readonly otherwise: ReactNode;
}) {
  if (thrown instanceof ChangedMeanwhile)
    return (
      <Notice tone="warn" said title="Somebody has changed or removed this entry meanwhile.">
        Close this, look at it again, and change it from there.
      </Notice>
    );
  if (wasQuicker(thrown))
    return (
      <Notice tone="warn" said title="Somebody has recorded something else meanwhile.">
        What you typed is kept, and theirs was taken in: save again.
      </Notice>
    );
  return otherwise;
}
