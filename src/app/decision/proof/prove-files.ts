import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { DetectorProof } from '../../../model/decision/index.ts';
import type { JobOptions, JobRequest } from '../../run-job.ts';

/** Reads files once more as a run has read them, and plants defects in that copy; the files stay as they are. */
export async function proveFiles(
  request: JobRequest,
  options: JobOptions & { readonly at: string; readonly version: string },
): Promise<DetectorProof> {
  const { at, version } = options;
  const { profile, profileText } = request;
  // A profile that cannot be read fails where the job reads it, with its own words.
  const text =
    profileText ?? (profile === undefined ? null : await readFile(profile, 'utf8').catch(() => null));
  const profileSha256 = text === null ? null : createHash('sha256').update(text).digest('hex');
  // Whoever only decides does not load the lake.
  const { runJob } = await import('../../run-job.ts');
  const { proveDetector } = await import('./prove-detector.ts');
  const { from: _, to: __, ...whole } = request;
  return runJob(whole, options, (job) => proveDetector(job, { at, version, profileSha256 }));
}
