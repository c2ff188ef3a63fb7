import type { z } from 'zod';
import { Failure } from '../../ground/index.ts';

/** One place of a request that is not as it should be. */
export interface Fault {
  /** JSON pointer into the body, or into `/path`, `/query` or `/headers`. */
  readonly pointer: string;
  readonly code: string;
  readonly message: string;
}

/** A request that cannot be understood, with every place that is wrong. */
export class InvalidRequest extends Failure {
  readonly faults: readonly Fault[];

  constructor(code: 'api-request-invalid' | 'api-body-invalid', faults: readonly Fault[]) {
    const [first] = faults;
    super(code, { reason: first === undefined ? 'it is empty' : `${first.message} (${first.pointer})` });
    this.faults = faults;
  }
}

/** What a schema found, as pointers. */
export function faultsOf(error: z.ZodError, root: string): readonly Fault[] {
  return error.issues.flatMap((issue) => {
    const at = `${root}${issue.path.map((part) => `/${pointerPart(String(part))}`).join('')}`;
    const names = issue.code === 'unrecognized_keys' ? issue.keys : [];
    if (names.length > 0)
      return names.map((name) => ({
        pointer: `${at}/${pointerPart(name)}`,
        code: 'unknown',
        message: 'Nothing of this name is expected',
      }));
    return [{ pointer: at, code: issue.code.replaceAll('_', '-'), message: issue.message }];
  });
}

const pointerPart = (part: string): string => part.replaceAll('~', '~0').replaceAll('/', '~1');
