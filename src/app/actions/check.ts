import { factsOfCheck } from '../decision/facts/facts-of-check.ts';
import { gatherRunFacts, type RunFacts } from '../decision/facts/gather-run-facts.ts';
import { readDetails } from '../drilldown.ts';
import { type CheckResult, keepApart, writeAllOutputs } from '../outputs/index.ts';
import { listQuarantine } from '../quarantine.ts';
import { type Job, type JobOptions, type JobRequest, runJob, stopIfAborted } from '../run-job.ts';
import { listSkus } from '../skus.ts';
import { summarise } from '../summary/summarise.ts';

/** What `tieout check` was asked. */
export interface CheckRequest extends JobRequest {
  /** Folder for the outputs; none are written without it. */
  readonly out?: string;
}

export interface CheckOptions extends JobOptions {
  readonly version: string;
  /** Looks at what was found out, while the lake is still open. */
  readonly inspect?: (job: Job, found: RunFacts) => Promise<void>;
}

/** The main job: reads both sides' files, matches, controls, explains, and writes what it found out to a folder. */
export async function check(request: CheckRequest, options: CheckOptions): Promise<CheckResult> {
  const started = performance.now();
  if (request.out !== undefined) keepApart(request.out, 'check');
  return runJob(request, options, async (job) => {
    const { lake, input, flow, profileText } = job;
    const quarantine = await listQuarantine(flow.tables, flow.ingested);
    const skus = await listSkus(lake);
    const summary = await summarise(lake, input, flow, quarantine, () => ({
      seconds: Math.round(performance.now() - started) / 1000,
      peakMemoryMiB: Math.ceil(process.resourceUsage().maxRSS / 1024),
      version: options.version,
    }));
    const found = await gatherRunFacts(job, skus);
    const { breaks, problems } = flow;
    const result: CheckResult = {
      summary,
      facts: factsOfCheck({ summary, breaks, problems }, found, {
        profile: input.profile,
        profileText,
        ...input.range,
      }),
      breaks,
      problems,
      skus,
      quarantine,
      drilldown: (ids) => {
        const wanted = new Set(ids);
        return readDetails(
          lake,
          breaks.filter(({ id }) => wanted.has(id)),
        );
      },
    };
    await options.inspect?.(job, found);
    stopIfAborted(options.signal);
    if (request.out !== undefined) await writeAllOutputs(result, request.out, options.signal);
    return result;
  });
}
