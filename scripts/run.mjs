/** `node scripts/run.mjs FILE ARGS...`: sets up, then runs FILE with the project's own Node. */
import { bootstrap, runScript, SetupError } from './bootstrap.mjs';
import { handOver } from './hand-over.mjs';
import { nodeForSources } from './project-node.mjs';

await runScript(async () => {
  const [file, ...args] = process.argv.slice(2);
  if (file === undefined) throw new SetupError('Say which file to run: node scripts/run.mjs FILE ARGS...', 2);
  await bootstrap();
  return handOver(nodeForSources(), [file, ...args]);
});
