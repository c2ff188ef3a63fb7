import type { HonoRequest } from 'hono';
import { failure } from '../../../ground/index.ts';
import type { Site } from './site.ts';

/**
 * Refuses a change that a page elsewhere could have sent with the cookie of this one. The header cannot be set across
 * origins without being allowed to; what the browser says of the origin must fit, and it must say something.
 * Fails with `api-origin-refused`.
 */
export function refuseForeign(request: HonoRequest, { origins }: Site, person: string | null): void {
  if (['GET', 'HEAD', 'OPTIONS'].includes(request.method)) return;
  const origin = request.header('origin');
  const site = request.header('sec-fetch-site');
  const fits =
    request.header('x-tieout-request') === '1' &&
    (origin !== undefined || site !== undefined) &&
    (origin === undefined || origins.includes(origin)) &&
    (site === undefined || site === 'same-origin');
  if (!fits) throw failure('api-origin-refused', { person });
}
