import type { RunFailure } from '../../model/workspace/index.ts';
import type { ComparedBreaks } from './compare-breaks.ts';

/**
 * A run that is not recorded: a preview reads the inputs of a run with another profile, a replay with everything as it
 * was; both are compared with it.
 */
export interface Trial {
  /** `prv_...` */
  readonly id: string;
  readonly workspace: string;
  readonly kind: 'preview' | 'replay';
  /** The run it is compared with. */
  readonly run: string;
  readonly environment: string;
  readonly state: 'running' | 'done' | 'failed' | 'cancelled';
  readonly startedAt: string;
  readonly endedAt: string | null;
  /** Of the code: as it was for the run, and as it is. */
  readonly codeVersion: { readonly run: string; readonly now: string };
  readonly found: ComparedBreaks | null;
  readonly failure: RunFailure | null;
}
