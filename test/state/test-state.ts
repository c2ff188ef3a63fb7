/**
 * One suite for every kind of state: what holds of the embedded PostgreSQL holds of a team's.
 * Comes in: a name and a suite. Goes out: that suite twice. May touch: temporary folders and their servers.
 */
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ClientConfig } from 'pg';
import { afterAll, beforeAll, describe } from 'vitest';
import { type OpenState, openState, type StateOptions } from '../../src/stores/state/index.ts';
import { startPostgres } from '../postgres.ts';
import { systemPostgres } from './debian-postgres.ts';

/** What a suite is given: a function, since nothing is open yet when tests are collected. */
export type Given = () => {
  readonly state: OpenState;
  readonly options: StateOptions;
  /** For what the state itself does not do, such as tampering with it. */
  readonly connection: ClientConfig;
};

interface Place {
  readonly options: StateOptions;
  readonly connection: ClientConfig;
  readonly remove: () => Promise<void>;
}

/** A folder that an unprivileged server may reach, and short enough for its socket. */
export async function stateFolder(): Promise<string> {
  const folder = await mkdtemp(join('/tmp', 'tieout-state-'));
  await chmod(folder, 0o755);
  return folder;
}

async function embedded(): Promise<Place> {
  const folder = await stateFolder();
  const remove = () => rm(folder, { recursive: true, force: true });
  const connection = { host: join(folder, 'server'), user: 'postgres', database: 'postgres' };
  return { options: { kind: 'embedded', folder }, connection, remove };
}

async function byUrl(bin: string): Promise<Place> {
  const { connectionOptions, stop } = await startPostgres(bin);
  const { host, user, database } = connectionOptions;
  return {
    options: { kind: 'url', url: `postgresql://${user}@${encodeURIComponent(host)}/${database}` },
    connection: connectionOptions,
    remove: stop,
  };
}

/** Runs a suite on both kinds; each has one state for the whole suite, so tests make a workspace of their own. */
export function testState(theme: string, suite: (given: Given) => void): void {
  const bin = systemPostgres();
  on(`${theme}, embedded`, embedded, suite);
  if (bin !== undefined) on(`${theme}, PostgreSQL by URL`, () => byUrl(bin), suite);
}

function on(name: string, make: () => Promise<Place>, suite: (given: Given) => void): void {
  describe(name, () => {
    let place: Place | undefined;
    let state: OpenState | undefined;
    beforeAll(async () => {
      place = await make();
      state = await openState(place.options);
    });
    afterAll(async () => {
      await state?.close();
      await place?.remove();
    });
    suite(() => {
      if (state === undefined || place === undefined)
        throw new Error('Ask inside a test, not while collecting.');
      return { state, options: place.options, connection: place.connection };
    });
  });
}
