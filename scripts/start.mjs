/** `npm start`: sets up, then runs the demo. What stands behind `--` goes to `tieout demo`. */
import { join } from 'node:path';
import { bootstrap, runScript } from './bootstrap.mjs';
import { handOver } from './hand-over.mjs';
import { nodeForSources, root } from './project-node.mjs';

await runScript(async () => {
  await bootstrap();
  return handOver(nodeForSources(), [join(root, 'bin/tieout.mjs'), 'demo', ...process.argv.slice(2)]);
});
