import { join, resolve } from 'node:path';
import { readFaceConfig, readMachineConfig } from '../../../app/config.ts';
import { type OpenDemo, openDemo } from '../../../app/demo/index.ts';
import { demo } from '../../../app/index.ts';
import type { CheckResult } from '../../../app/outputs/index.ts';
import { isFailure } from '../../../ground/index.ts';
import type { ServedApi } from '../../api/index.ts';
import { interruptible } from '../interruptible.ts';
import { lookOf } from '../look.ts';
import { openInBrowser } from '../show/open-in-browser.ts';
import { untilInterrupted } from '../show/until-interrupted.ts';
import { showProgress } from '../show-progress.ts';
import { renderSummary } from '../terminal/index.ts';
import { ensurePage } from './ensure-page.ts';
import { readPort } from './read-port.ts';
import { serveWorkspaces } from './serve-workspaces.ts';

/** What `tieout demo` was called with. */
export interface DemoCall {
  readonly out: string;
  readonly open: boolean;
  readonly port?: string;
  readonly once?: true;
  readonly fresh?: true;
  readonly json?: true;
}

/** Where people have come to look for it; a free port where something else is there already. */
const USUAL_PORT = 4590;
const HOST = '127.0.0.1';

const say = (text: string): void => void process.stdout.write(text);

/** The demo ends on the day it is made. */
const now = (): string => new Date().toISOString();

/** Shows the demo; 0 although breaks are found, since they were put in to be found. */
export async function runDemo(call: DemoCall, version: string): Promise<number> {
  const port = call.port === undefined ? null : readPort(call.port);
  if (!call.json)
    say(
      'A merchant from four weeks before to four weeks after its ERP went live, with failure modes put in.\n\n',
    );
  if (call.once || call.json) await checkOnce(call, version);
  else await serveDemo(call, port, version);
  return 0;
}

/** The last export alone, and no server. */
async function checkOnce(call: DemoCall, version: string): Promise<void> {
  const machine = readMachineConfig();
  const progress = showProgress();
  const found = await interruptible(machine.workFolder, (signal) =>
    demo(call.out, { machine, version, signal, now: now(), onProgress: progress.onProgress }),
  ).finally(progress.end);
  if (call.json) say(`${JSON.stringify(found.summary)}\n`);
  else tell(call, found);
}

function tell({ out }: DemoCall, found: Pick<CheckResult, 'summary' | 'problems' | 'quarantine'>): void {
  say(`${renderSummary(found, { ...lookOf(process.stdout), folder: out })}\n`);
  say(`Report ${resolve(join(out, 'report.html'))}\n`);
}

async function serveDemo(call: DemoCall, port: number | null, version: string): Promise<void> {
  const [opened] = await Promise.all([openWorkspace(call, version), ensurePage()]);
  if (opened === null) return checkOnce(call, version);
  // From here on, also while it starts.
  const interrupted = untilInterrupted();
  try {
    tell(call, opened.found);
    const served = await serveOn(opened, port, version);
    try {
      const { ci, desktop } = readFaceConfig();
      const shown = call.open && desktop && !ci && process.stdout.isTTY && (await openInBrowser(served.url));
      say(
        `Page   ${served.url}${shown ? ', opened in the browser' : ''} (this machine only; Ctrl-C ends it)\n`,
      );
      await interrupted;
    } finally {
      await served.close();
    }
  } finally {
    await opened.state.close();
  }
}

/** Null where there is no embedded database for this platform: then there is the report, and nothing to serve. */
async function openWorkspace({ out, fresh }: DemoCall, version: string): Promise<OpenDemo | null> {
  const machine = readMachineConfig();
  const progress = showProgress('runs');
  const onRun = (done: number, total: number): void =>
    progress.onProgress('the weeks around the go-live', done, total);
  return interruptible(machine.workFolder, (signal) =>
    openDemo(out, { machine, version, signal, now: now(), onRun, ...(fresh && { anew: true }) }),
  )
    .catch((thrown: unknown) => {
      if (isFailure(thrown) && thrown.code === 'state-platform-unsupported') return null;
      throw thrown;
    })
    .finally(progress.end);
}

async function serveOn(
  { state, tools, filesFolder }: OpenDemo,
  port: number | null,
  version: string,
): Promise<ServedApi> {
  const options = {
    ...tools,
    host: HOST,
    version,
    filesFolder,
    mayRead: [join(filesFolder, 'exports')],
    demo: true,
  };
  return serveWorkspaces(state, { ...options, port: port ?? USUAL_PORT }).catch((thrown: unknown) => {
    if (port !== null || !isFailure(thrown) || thrown.code !== 'port-not-free') throw thrown;
    return serveWorkspaces(state, { ...options, port: 0 });
  });
}
