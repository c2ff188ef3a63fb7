import { describe, expect, it } from 'vitest';
import { type DecisionCall, readMoment, readSource } from './decision-call.ts';

describe('readSource', () => {
  it.each<[DecisionCall, object]>([
    [{}, { kind: 'result', folder: 'result' }],
    [{ from: 'out' }, { kind: 'result', folder: 'out' }],
    [{ facts: 'facts.json' }, { kind: 'facts', file: 'facts.json' }],
    [
      { workspace: 'Shop' },
      { kind: 'workspace', state: 'tieout-state', workspace: 'Shop', environment: 'production' },
    ],
    [
      { state: 'there', environment: 'uat' },
      { kind: 'workspace', state: 'there', workspace: null, environment: 'uat' },
    ],
  ])('takes %j', (call, source) => {
    expect(readSource(call)).toEqual(source);
  });

  it.each<[DecisionCall, string]>([
    [{ from: 'out', facts: 'facts.json' }, 'usage-options-conflict'],
    [{ from: 'out', workspace: 'Shop' }, 'usage-options-conflict'],
    [{ workspace: 'Shop', waivers: 'w.yaml' }, 'usage-options-conflict'],
    [{ state: 'there', proof: 'p.json' }, 'usage-options-conflict'],
    [{ environment: 'uat' }, 'usage-missing-option'],
  ])('refuses %j', (call, code) => {
    expect(() => readSource(call)).toThrow(expect.objectContaining({ code }));
  });
});

describe('readMoment', () => {
  it('takes an instant, a day, now, or nothing', () => {
    const now = '2026-11-01T12:00:00Z';
    expect(readMoment(undefined, now)).toBeUndefined();
    expect(readMoment('now', now)).toBe(now);
    expect(readMoment('2026-10-04', now)).toBe('2026-10-04');
    expect(readMoment('2026-10-04T08:00:00+02:00', now)).toBe('2026-10-04T08:00:00+02:00');
    for (const other of ['yesterday', '', '2026-02-30', '0001-01-01', '9999-12-31'])
      expect(() => readMoment(other, now), other).toThrow(
        expect.objectContaining({ code: 'usage-bad-value' }),
      );
  });
});
