import { z } from 'zod';
import { asFailure, type Failure, failure } from '../../ground/index.ts';
import { InvalidRequest } from './invalid-request.ts';
import { several } from './shapes/parts.ts';

/** What every refusal looks like: a problem document of RFC 9457. */
export const problem = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    instance: z.string(),
    code: z.string(),
    hint: z.string(),
    requestId: z.string(),
    errors: several(
      z.strictObject({ pointer: z.string(), code: z.string(), message: z.string() }),
    ).optional(),
  })
  .meta({
    id: 'Problem',
    description: 'RFC 9457: `code` is stable, `hint` says what to do next, `errors` points into the request.',
  });

/** What went wrong with a request, as its document. */
export function problemOf(
  thrown: unknown,
  { instance, requestId }: { readonly instance: string; readonly requestId: string },
): z.output<typeof problem> {
  const { code, httpStatus: status, message: detail, hint } = shown(asFailure(thrown), requestId);
  return {
    type: `urn:tieout:failure:${code}`,
    title: titleOf(code),
    status,
    detail,
    instance,
    code,
    hint,
    requestId,
    ...(thrown instanceof InvalidRequest && { errors: thrown.faults }),
  };
}

/** What goes on inside is told to whoever runs the server, and to nobody else. */
function shown(told: Failure, requestId: string): Failure {
  if (told.httpStatus < 500) return told;
  if (told.httpStatus === 503) return failure('state-lost', { reason: 'it does not answer' });
  return failure(
    'bug',
    { what: 'an answer could not be made' },
    { hint: `Please report this; the log names the request ${requestId}.` },
  );
}

/** `record-changed` is "Record changed". */
function titleOf(code: string): string {
  const words = code.replace(/^api-/, '').replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
