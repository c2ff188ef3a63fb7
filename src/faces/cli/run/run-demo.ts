import { join, resolve } from 'node:path';
import { readFaceConfig, readMachineConfig } from '../../../app/config.ts';
import { demo } from '../../../app/index.ts';
import { failure } from '../../../ground/index.ts';
import { interruptible } from '../interruptible.ts';
import { lookOf } from '../look.ts';
import { openFile } from '../show/open-file.ts';
import { serveFolder } from '../show/serve-folder.ts';
import { untilInterrupted } from '../show/until-interrupted.ts';
import { wayToShow } from '../show/way-to-show.ts';
import { showProgress } from '../show-progress.ts';
import { renderSummary } from '../terminal/index.ts';

/** What `tieout demo` was called with. */
export interface DemoCall {
  readonly out: string;
  readonly open: boolean;
  readonly port?: string;
  readonly once?: true;
  readonly json?: true;
}

/** Checks the demo's merchant and shows the report; 0 although breaks are found, since they were put in to be found. */
export async function runDemo(call: DemoCall, version: string): Promise<number> {
  const port = readPort(call.port);
  const say = (text: string): void => void process.stdout.write(text);
  if (!call.json)
    say(
      'A merchant from four weeks before to four weeks after its ERP went live, with failure modes put in.\n\n',
    );
  const machine = readMachineConfig();
  const progress = showProgress();
  const { summary, problems, quarantine } = await interruptible(machine.workFolder, (signal) =>
    demo(call.out, { machine, version, signal, onProgress: progress.onProgress }),
  ).finally(progress.end);
  if (call.json) {
    say(`${JSON.stringify(summary)}\n`);
    return 0;
  }
  const look = { ...lookOf(process.stdout), folder: call.out };
  say(`${renderSummary({ summary, problems, quarantine }, look)}\n`);
  await show(call, port, say);
  return 0;
}

async function show(call: DemoCall, port: number, say: (text: string) => void): Promise<void> {
  const report = resolve(join(call.out, 'report.html'));
  const { ci, desktop } = readFaceConfig();
  const way = wayToShow({
    tty: Boolean(process.stdout.isTTY),
    ci,
    desktop,
    once: call.once === true,
    open: call.open,
    port: call.port !== undefined,
  });
  if (way === 'name') return say(`Report ${report}\n`);
  if (way === 'open' && (await openFile(report))) return say(`Report ${report}, opened in the browser\n`);
  const served = await serveFolder(call.out, port);
  say(`Report ${served.url} (this machine only; Ctrl-C ends it)\n`);
  await untilInterrupted();
  await served.close();
}

function readPort(text: string | undefined): number {
  if (text === undefined) return 0;
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw failure('usage-bad-value', { option: '--port', value: text, expected: 'a number from 0 to 65535' });
}
