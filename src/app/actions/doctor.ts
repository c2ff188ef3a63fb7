import { mkdir, mkdtemp, rm, statfs, writeFile } from 'node:fs/promises';
import { availableParallelism, freemem, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import type { MachineConfig } from '../config.ts';

/** One thing that was looked at; `next` says what to do where it is not well. */
export interface Finding {
  readonly about: string;
  readonly state: 'well' | 'warning' | 'broken';
  readonly says: string;
  readonly next?: string;
}

const mebibyte = 1024 * 1024;
const oldestNode = 24;
/** A check needs about as much room for its own files as the inputs are large. */
const littleDiskMiB = 1024;

/** Looks at what a check needs of this machine. */
export async function examine(machine: MachineConfig): Promise<readonly Finding[]> {
  const temporary = dirname(machine.workFolder);
  const folder = await lookAtFolder(temporary);
  return [
    lookAtNode(),
    folder,
    await lookAtDisk(temporary),
    folder.state === 'well' ? await lookAtLake(machine) : lakeNotLookedAt,
    lookAtMemory(machine),
    lookAtLocale(),
  ];
}

const lakeNotLookedAt: Finding = {
  about: 'DuckDB',
  state: 'warning',
  says: 'not looked at, since it needs the temporary folder',
};

function lookAtNode(): Finding {
  const says = `Node ${process.versions.node} on ${process.platform} ${process.arch}`;
  const major = Number(process.versions.node.split('.')[0]);
  if (major >= oldestNode) return { about: 'Node', state: 'well', says };
  return {
    about: 'Node',
    state: 'broken',
    says,
    next: `Node ${oldestNode} or newer is needed: run "npm ci" in the checkout, which brings its own.`,
  };
}

async function lookAtFolder(folder: string): Promise<Finding> {
  const about = 'Temporary folder';
  try {
    await mkdir(folder, { recursive: true });
    const own = await mkdtemp(join(folder, 'tieout-doctor-'));
    await writeFile(join(own, 'probe'), 'probe').finally(() => rm(own, { recursive: true, force: true }));
    return { about, state: 'well', says: `${folder} can be written to` };
  } catch (cause) {
    return {
      about,
      state: 'broken',
      says: `${folder} cannot be written to: ${reasonOf(cause)}`,
      next: 'Set TIEOUT_TMPDIR to a folder you may write to.',
    };
  }
}

async function lookAtDisk(folder: string): Promise<Finding> {
  const about = 'Free disk';
  try {
    const { bavail, bsize } = await statfs(folder);
    const free = Math.floor((bavail * bsize) / mebibyte);
    const says = `${free.toLocaleString('en-GB')} MiB free in ${folder}`;
    if (free >= littleDiskMiB) return { about, state: 'well', says };
    return {
      about,
      state: 'warning',
      says,
      next: 'A check needs about as much room as its files are large: free some, or set TIEOUT_TMPDIR to another disk.',
    };
  } catch (cause) {
    return { about, state: 'warning', says: `not known: ${reasonOf(cause)}`, next: 'Look at it yourself.' };
  }
}

async function lookAtLake(machine: MachineConfig): Promise<Finding> {
  const about = 'DuckDB';
  try {
    // Loaded here and not above: that it cannot be loaded is one of the things to be found out.
    const { openDuckDbLake } = await import('../../stores/lake/index.ts');
    const lake = await openDuckDbLake({
      folder: join(machine.workFolder, 'lake'),
      memoryLimitMiB: machine.memoryLimitMiB,
      threads: machine.threads,
      mayRead: [],
    });
    try {
      const [row] = await lake.rows({
        name: 'doctor',
        sql: 'select cast(sum(n) as varchar) as sum, version() as version from range(1, 1001) t(n)',
      });
      if (row?.sum !== '500500') throw new Error(`a sum came out as ${row?.sum}`);
      return { about, state: 'well', says: `${row.version} loads and runs a query` };
    } finally {
      await lake.close();
    }
  } catch (cause) {
    return {
      about,
      state: 'broken',
      says: `it does not run: ${reasonOf(cause)}`,
      next: 'Install again with "npm ci", without leaving optional packages out; on Alpine Linux use an image with glibc.',
    };
  } finally {
    await rm(machine.workFolder, { recursive: true, force: true });
  }
}

function lookAtMemory({ memoryLimitMiB, threads }: MachineConfig): Finding {
  const [limit, free, total] = [process.constrainedMemory() ?? 0, freemem(), totalmem()].map((bytes) =>
    Math.floor(bytes / mebibyte),
  ) as [number, number, number];
  // Without a container's limit the answer is 0 or larger than the machine.
  const there = limit > 0 && limit < total ? limit : total;
  const says = `${memoryLimitMiB} MiB for the lake on ${threads} of ${availableParallelism()} processors; ${there} MiB there, ${Math.min(free, there)} MiB free`;
  if (memoryLimitMiB * 1.4 + 200 <= there) return { about: 'Memory', state: 'well', says };
  return {
    about: 'Memory',
    state: 'warning',
    says,
    next: 'Set TIEOUT_MEMORY_MIB lower: a process takes about 1.4 times as much, and 200 MiB; what does not fit spills to disk.',
  };
}

function lookAtLocale(): Finding {
  const { locale, timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return {
    about: 'Locale and zone',
    state: 'well',
    says: `${locale}, ${timeZone}; results lean on neither, but on the profile's books.timeZone`,
  };
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
