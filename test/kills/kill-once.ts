/**
 * Lets a victim work and kills it, its server, or both, at a moment that a seed says.
 * Comes in: a place and a seed. Goes out: what was acknowledged. May touch: the processes it started.
 */
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';

/** A change that a victim was told is done. */
export interface Acknowledged {
  readonly kind: string;
  readonly id: string;
  /** The break it was made to. */
  readonly of?: string;
}

/** What a victim said until it was gone. */
export interface Told {
  readonly acknowledged: readonly Acknowledged[];
  readonly others: readonly string[];
}

const victim = fileURLToPath(new URL('./victim.ts', import.meta.url));

/** Who dies, and when: so long after it was started, or after it was open. */
const deaths = fc.noBias(
  fc.record({
    who: fc.constantFrom('owner', 'owner', 'owner', 'owner and server', 'server'),
    from: fc.constantFrom('start', 'open', 'open', 'open'),
    // Of the longest life, in thousandths.
    share: fc.integer({ min: 0, max: 999 }),
  }),
);

/** Kills a victim of a place at a moment that the seed says, at most so long after it was open. */
export async function killOnce(folder: string, seed: number, mostMs: number): Promise<Told> {
  const [death] = fc.sample(deaths, { seed, numRuns: 1 });
  if (death === undefined) throw new Error('no death was drawn');
  const { child, told, opened } = startVictim(folder, [String(seed)]);
  const ms = Math.floor((death.share * mostMs) / 1000);
  if (death.from === 'open') await Promise.race([opened, told]);
  await Promise.race([pause(ms), told]);
  if (death.who !== 'owner') await killServer(folder);
  // A victim whose server alone is gone goes on with a new one, or says that it is lost.
  if (death.who === 'server') await Promise.race([pause(mostMs / 4), told]);
  child.kill('SIGKILL');
  return told;
}

/** Lets a victim end what is under way. */
export function calmDown(folder: string): Promise<Told> {
  return startVictim(folder, ['0', 'calm']).told;
}

function startVictim(folder: string, args: readonly string[]) {
  const child = spawn(process.execPath, [victim, folder, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const opened = Promise.withResolvers<void>();
  const acknowledged: Acknowledged[] = [];
  const others: string[] = [];
  const reader = createInterface({ input: child.stdout });
  reader.on('line', (line) => {
    // The last line of a killed one may be cut: then nobody was told.
    if (!line.endsWith('}')) return;
    const said = JSON.parse(line) as { readonly open?: true } & Partial<Acknowledged>;
    if (said.open === true) opened.resolve();
    else if (said.kind !== undefined) acknowledged.push(said as Acknowledged);
    else others.push(line);
  });
  const told = new Promise<Told>((resolve) => reader.once('close', () => resolve({ acknowledged, others })));
  return { child, told, opened: opened.promise };
}

async function killServer(folder: string): Promise<void> {
  try {
    const pid = await readFile(join(folder, 'state/server/data/postmaster.pid'), 'utf8');
    process.kill(Number.parseInt(pid, 10), 'SIGKILL');
  } catch {
    // There is none at this moment.
  }
}
