import type { JobRequest } from '../../../app/index.ts';
import { failure } from '../../../ground/index.ts';
import { isDay, parseInstant } from '../../../ground/time.ts';

/** The options that say which files are compared, as they are given. */
export interface FileOptions {
  readonly shop?: readonly string[];
  readonly erp?: readonly string[];
  readonly profile?: string;
  readonly asOf?: string;
  readonly from?: string;
  readonly to?: string;
}

/** The files to compare; fails where one side is missing or a day is none. */
export function readFileOptions({ shop, erp, profile, asOf, from, to }: FileOptions): JobRequest {
  if (shop === undefined) throw missing('--shop', 'and the files of the shop');
  if (erp === undefined) throw missing('--erp', 'and the files of the ERP');
  expectDay('--from', from);
  expectDay('--to', to);
  if (from !== undefined && to !== undefined && from > to) {
    throw failure('usage-bad-value', { option: '--to', value: to, expected: `a day on or after ${from}` });
  }
  if (asOf !== undefined && !isDay(asOf) && parseInstant(asOf) === undefined) {
    const expected = 'an ISO instant or day, such as 2026-03-31';
    throw failure('usage-bad-value', { option: '--as-of', value: asOf, expected });
  }
  return {
    shop,
    erp,
    ...(profile === undefined ? {} : { profile }),
    ...(asOf === undefined ? {} : { asOf }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  };
}

function missing(option: string, expected: string): Error {
  return failure('usage-missing-option', { option, expected });
}

function expectDay(option: string, value: string | undefined): void {
  if (value !== undefined && !isDay(value)) {
    throw failure('usage-bad-value', { option, value, expected: 'an ISO day, such as 2026-03-31' });
  }
}
