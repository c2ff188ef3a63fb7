#!/usr/bin/env node
// Any Node from 18 on starts here; the sources are run by Node 24 or newer.
import { existsSync } from 'node:fs';
import * as nodeModule from 'node:module';
import { fileURLToPath } from 'node:url';
import { nodeForSources, runsSources } from '../scripts/project-node.mjs';

async function setUp() {
  const { bootstrap, runScript } = await import('../scripts/bootstrap.mjs');
  await runScript(async () => {
    await bootstrap();
    return 0;
  });
  return process.exitCode === 0;
}

async function runHere() {
  nodeModule.enableCompileCache?.();
  await import('../src/faces/cli/main.ts');
}

async function runOnOwnNode() {
  const { handOver } = await import('../scripts/hand-over.mjs');
  if (nodeForSources() === null && !(await setUp())) return;
  const script = fileURLToPath(import.meta.url);
  process.exitCode = await handOver(nodeForSources(), [script, ...process.argv.slice(2)]);
}

if (existsSync(new URL('../node_modules', import.meta.url)) || (await setUp())) {
  await (runsSources ? runHere() : runOnOwnNode());
}
