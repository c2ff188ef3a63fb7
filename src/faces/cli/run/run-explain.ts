import { readMachineConfig } from '../../../app/config.ts';
import { type ExplainRequest, explain, listTopics } from '../../../app/index.ts';
import { failure } from '../../../ground/index.ts';
import { interruptible } from '../interruptible.ts';
import { lookOf } from '../look.ts';
import { showProgress } from '../show-progress.ts';
import { renderExplanation } from '../terminal/render-explanation.ts';
import { renderTopics } from '../terminal/render-topics.ts';
import { readFileOptions } from './file-options.ts';

/** What `tieout explain` was called with. */
export interface ExplainCall {
  readonly from: string;
  readonly shop?: readonly string[];
  readonly erp?: readonly string[];
  readonly profile?: string;
  readonly json?: true;
}

/** Explains what has a name, or lists everything that has one. */
export async function runExplain(id: string | undefined, call: ExplainCall): Promise<number> {
  const look = lookOf(process.stdout);
  const say = (value: unknown, text: () => string): number => {
    process.stdout.write(`${call.json ? JSON.stringify(value) : text()}\n`);
    return 0;
  };
  if (id === undefined) {
    const topics = listTopics();
    return say(topics, () => renderTopics(topics, look));
  }
  const request: ExplainRequest = { id, from: call.from, ...filesOf(id, call) };
  const machine = readMachineConfig();
  const progress = showProgress();
  const explanation = await interruptible(machine.workFolder, (signal) =>
    explain(request, { machine, signal, onProgress: progress.onProgress }),
  ).finally(progress.end);
  return say(explanation, () => renderExplanation(explanation, look));
}

function filesOf(id: string, { shop, erp, profile }: ExplainCall): Pick<ExplainRequest, 'files'> {
  if (shop === undefined && erp === undefined) return {};
  if (/^(brk|prb)_/.test(id)) {
    throw failure(
      'usage-options-conflict',
      { option: '--shop or --erp', other: `the id ${id}` },
      { hint: 'A break or a problem is looked up in the result of a check: give --from DIR.' },
    );
  }
  return {
    files: readFileOptions({
      ...(shop === undefined ? {} : { shop }),
      ...(erp === undefined ? {} : { erp }),
      ...(profile === undefined ? {} : { profile }),
    }),
  };
}
