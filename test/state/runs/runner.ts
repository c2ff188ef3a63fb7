/**
 * A process that runs a workspace again and again and says which runs were acknowledged, one a line: made to be killed.
 * Called with the folder of the workspace.
 */
import { join } from 'node:path';
import { recordRun, recoverRuns } from '../../../src/app/workspace/index.ts';
import { openState } from '../../../src/stores/state/index.ts';
import { ann, optionsIn, WORKSPACE } from './workspace.ts';

const [folder = ''] = process.argv.slice(2);
const options = optionsIn(folder);
const state = await openState({ kind: 'embedded', folder: join(folder, 'state') });
for (const { id } of await recoverRuns(state, options)) process.stdout.write(`abandoned ${id}\n`);
process.stdout.write('open\n');
for (;;) {
  const run = await recordRun(state, { workspace: WORKSPACE, by: ann }, options);
  process.stdout.write(`${run.state} ${run.id}\n`);
}
