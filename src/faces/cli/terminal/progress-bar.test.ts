import { describe, expect, it } from 'vitest';
import { progressBar, progressLine } from './progress-bar.ts';

function watched(tty: boolean) {
  const written: string[] = [];
  const clock = { at: 0 };
  const bar = progressBar(
    { write: (text) => written.push(text), columns: 100 },
    { tty, now: () => clock.at },
  );
  const tick = (at: number, done: number, label = 'Reading orders'): void => {
    clock.at = at;
    bar.update({ label, done, total: 1000, unit: 'rows' });
  };
  return { written, bar, tick };
}

describe('progressBar', () => {
  it('stays silent for work of less than two seconds, and where nobody watches', () => {
    const short = watched(true);
    short.tick(0, 0);
    short.tick(1999, 900);
    short.bar.end();
    expect(short.written).toEqual([]);
    const piped = watched(false);
    piped.tick(0, 0);
    piped.tick(5000, 500);
    piped.bar.end();
    expect(piped.written).toEqual([]);
  });

  it('shows count, rate and time left, and clears its line at the end', () => {
    const { written, bar, tick } = watched(true);
    tick(0, 0);
    tick(2500, 250);
    expect(written.at(-1)).toContain('25 %  250 of 1,000 rows  100/s  8 s left');
    bar.end();
    expect(written.at(-1)).toBe('\r\u001b[K');
    tick(4000, 300);
    expect(written).toHaveLength(2);
  });

  it('does not redraw more often than ten times a second', () => {
    const { written, tick } = watched(true);
    tick(0, 0);
    for (let at = 2000; at < 3000; at += 10) tick(at, at / 10);
    expect(written).toHaveLength(10);
  });

  it('counts the rate of each piece of work from its own start', () => {
    const { written, tick } = watched(true);
    tick(0, 0);
    tick(10_000, 0, 'Matching');
    tick(11_000, 500, 'Matching');
    expect(written.at(-1)).toContain('500/s  1 s left');
  });
});

describe('progressLine', () => {
  it('does without an end that is not known', () => {
    expect(progressLine({ label: 'Reading', done: 1234, total: null, unit: 'rows' }, 1000, 80)).toBe(
      'Reading  1,234 rows  1,234/s',
    );
  });

  it('never grows past the line', () => {
    const long = { label: 'x'.repeat(300), done: 5, total: 10, unit: 'rows' };
    for (const columns of [20, 40, 80])
      expect([...progressLine(long, 1000, columns)].length).toBeLessThanOrEqual(columns);
  });

  it('tells minutes and hours', () => {
    expect(progressLine({ label: 'a', done: 1, total: 601, unit: 'rows' }, 1000, 120)).toContain(
      '10 min left',
    );
    expect(progressLine({ label: 'a', done: 1, total: 7501, unit: 'rows' }, 1000, 120)).toContain(
      '2 h 5 min left',
    );
  });
});
