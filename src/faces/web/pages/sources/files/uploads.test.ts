import { describe, expect, it } from 'vitest';
import { type Upload, uploadsAfter } from './uploads.ts';

const two = uploadsAfter([], {
  kind: 'added',
  uploads: [
    { key: 1, name: 'a.csv', size: 10 },
    { key: 2, name: 'b.csv', size: 20 },
  ],
});

describe('uploadsAfter', () => {
  it('takes files in, waiting, and touches one alone from then on', () => {
    const sent = uploadsAfter(uploadsAfter(two, { kind: 'begun', key: 1 }), {
      kind: 'sent',
      key: 1,
      sent: 0.5,
    });
    expect(sent.map(({ state, sent: share }: Upload) => [state, share])).toEqual([
      ['sending', 0.5],
      ['waiting', 0],
    ]);
  });
  it('never goes back, keeps why one failed, and lets one go', () => {
    const back = uploadsAfter(uploadsAfter(two, { kind: 'sent', key: 2, sent: 1 }), {
      kind: 'sent',
      key: 2,
      sent: 0.9,
    });
    expect(back[1]?.sent).toBe(1);
    const failed = uploadsAfter(two, { kind: 'failed', key: 2, refused: 'why' });
    expect(failed[1]).toMatchObject({ state: 'failed', refused: 'why' });
    expect(uploadsAfter(failed, { kind: 'gone', key: 1 }).map(({ key }) => key)).toEqual([2]);
    expect(uploadsAfter(failed, { kind: 'begun', key: 2 })[1]).toMatchObject({
      state: 'sending',
      refused: null,
    });
  });
});
