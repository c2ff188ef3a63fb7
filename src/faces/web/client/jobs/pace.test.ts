import { describe, expect, it } from 'vitest';
import { paceOf } from './pace.ts';

const progress = (done: number, total: number | null) => ({
  stage: 'reading',
  done,
  total,
  unit: 'bytes' as const,
  startedAt: '2026-11-23T10:00:00Z',
  text: '',
});
const first = { stage: 'reading', done: 100, atMs: 5000 };

describe('paceOf', () => {
  it('reckons from the first look, whatever the clock of the server says', () => {
    expect(paceOf(progress(300, 700), first, 7000)).toEqual({
      share: 300 / 700,
      perSecond: 100,
      msLeft: 4000,
    });
  });
  it('says no rate too early, at a standstill, or over two stages', () => {
    const none = { perSecond: null, msLeft: null };
    expect(paceOf(progress(300, 700), first, 5500)).toMatchObject(none);
    expect(paceOf(progress(100, 700), first, 9000)).toMatchObject(none);
    expect(paceOf(progress(300, 700), { ...first, stage: 'opening' }, 9000)).toMatchObject(none);
  });
  it('knows no share of an unknown total, and never more than all', () => {
    expect(paceOf(progress(300, null), first, 7000)).toEqual({ share: null, perSecond: 100, msLeft: null });
    expect(paceOf(progress(300, 0), first, 7000).share).toBeNull();
    expect(paceOf(progress(800, 700), first, 7000)).toMatchObject({ share: 1, msLeft: 0 });
  });
});
