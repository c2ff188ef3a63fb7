import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { defaultProfile, parseProfile } from '../../flow/1-sources/files/profile/index.ts';
import { Failure, failure } from '../../ground/index.ts';
import type { Profile } from '../../model/index.ts';
import { openDuckDbLake } from '../../stores/lake/index.ts';
import type { MachineConfig } from '../config.ts';
import { type FlowInput, type OnProgress, readSources, runFlow } from '../flow.ts';
import { type CheckResult, outputFolder, writeOutputs } from '../outputs/index.ts';
import { listQuarantine } from '../quarantine.ts';
import { listSkus } from '../skus.ts';
import { summarise } from '../summarise.ts';

/** What `tieout check` was asked. */
export interface CheckRequest {
  readonly shop: readonly string[];
  readonly erp: readonly string[];
  readonly profile?: string;
  readonly out?: string;
  /** ISO instant or day. */
  readonly asOf?: string;
  /** ISO days, both included. */
  readonly from?: string;
  readonly to?: string;
}

export interface CheckOptions {
  readonly machine: MachineConfig;
  readonly version: string;
  readonly onProgress?: OnProgress;
  /** Stops the job at once; nothing half-written is left. */
  readonly signal?: AbortSignal;
}

/** The main job: reads both sides' files, matches, controls, explains, and writes what it found out to a folder. */
export async function check(request: CheckRequest, options: CheckOptions): Promise<CheckResult> {
  const started = performance.now();
  const { workFolder, memoryLimitMiB, threads } = options.machine;
  const profile = await readProfile(request.profile);
  const stagingDir = join(workFolder, 'staging');
  await mkdir(stagingDir, { recursive: true, mode: 0o700 });
  try {
    const input: FlowInput = {
      shop: request.shop,
      erp: request.erp,
      profile,
      range: { from: request.from ?? null, to: request.to ?? null },
      asOf: request.asOf ?? null,
      stagingDir,
    };
    const recognised = await readSources(input);
    stopIfAborted(options.signal);
    const lake = await openDuckDbLake({
      folder: join(workFolder, 'lake'),
      memoryLimitMiB,
      threads,
      mayRead: recognised.tables.map(({ path }) => path),
    });
    const cancel = (): void => lake.cancel();
    options.signal?.addEventListener('abort', cancel);
    try {
      const flow = await runFlow(lake, recognised, input, options.onProgress ?? (() => {}));
      const quarantine = await listQuarantine(flow.tables, flow.ingested);
      const skus = await listSkus(lake);
      const summary = await summarise(lake, input, flow, quarantine, () => ({
        seconds: Math.round(performance.now() - started) / 1000,
        peakMemoryMiB: Math.ceil(process.resourceUsage().maxRSS / 1024),
        version: options.version,
      }));
      const result: CheckResult = { summary, breaks: flow.breaks, problems: flow.problems, skus, quarantine };
      stopIfAborted(options.signal);
      if (request.out !== undefined) await writeOutputs(result, outputFolder(request.out, options.signal));
      return result;
    } finally {
      options.signal?.removeEventListener('abort', cancel);
      await lake.close();
    }
  } finally {
    await rm(workFolder, { recursive: true, force: true });
  }
}

function stopIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw failure('interrupted', {});
}

async function readProfile(path: string | undefined): Promise<Profile> {
  if (path === undefined) return defaultProfile();
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new Failure('profile-not-found', { file: path, path }, { cause });
  });
  return parseProfile(text, path);
}
