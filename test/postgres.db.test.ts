import { existsSync } from 'node:fs';
import { Client } from 'pg';
import { afterEach, describe, expect, it } from 'vitest';
import { type RunningPostgres, startPostgres } from './postgres.ts';

let running: RunningPostgres | undefined;

afterEach(async () => {
  await running?.stop();
  running = undefined;
});

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

describe('the test PostgreSQL', () => {
  it('answers, keeps cents exact, and leaves nothing running', async () => {
    running = await startPostgres();
    const client = new Client(running.connectionOptions);
    await client.connect();
    const sum = await client.query<{ sum: string }>(
      "select sum(amount)::text as sum from (values ('0.10'::decimal(18,6)), ('0.20')) as line(amount)",
    );
    const pidFile = await client.query<{ text: string }>("select pg_read_file('postmaster.pid') as text");
    await client.end();
    const pid = Number(pidFile.rows[0]?.text.split('\n')[0]);

    expect(sum.rows).toEqual([{ sum: '0.300000' }]);
    expect(isRunning(pid)).toBe(true);

    await running.stop();
    expect(isRunning(pid)).toBe(false);
    expect(existsSync(running.connectionOptions.host)).toBe(false);
  });

  it('orders text by code point, as the lake does', async () => {
    running = await startPostgres();
    const client = new Client(running.connectionOptions);
    await client.connect();
    const { rows } = await client.query<{ name: string }>(
      "select name from (values ('b'), ('B'), ('a'), ('é'), ('Z')) as word(name) order by name",
    );
    await client.end();
    expect(rows.map(({ name }) => name)).toEqual(['B', 'Z', 'a', 'b', 'é']);
  });
});
