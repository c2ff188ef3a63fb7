import { describe, expect, it } from 'vitest';
import { openState } from '../../src/stores/state/index.ts';
import { systemPostgres } from './debian-postgres.ts';
import { testState } from './test-state.ts';

testState('opening the state', (given) => {
  it('is empty at first', async () => {
    expect(await given().state.workspaces.list()).toEqual([]);
  });
});

describe('a PostgreSQL by URL', () => {
  it('is tested where the system has one', (context) => {
    if (systemPostgres() === undefined) context.skip('No PostgreSQL 15 or newer: apt-get install postgresql');
    expect(systemPostgres()).toContain('/bin');
  });

  it('is named without its password when it cannot be reached', async () => {
    const url = 'postgresql://ann:secret@%2Fnowhere%2Fat-all/books';
    await expect(openState({ kind: 'url', url })).rejects.toMatchObject({
      code: 'state-unreachable',
      message: expect.not.stringContaining('secret'),
    });
  });
});
