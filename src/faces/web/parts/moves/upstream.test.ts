import { expect, it } from 'vitest';
import { likelyUpstream } from './upstream.ts';

type Given = Parameters<typeof likelyUpstream>[0];

it('names the likely causes upstream, and none where the diagnosis names none', () => {
  const cause = (id: string, upstream: boolean, band: string) => ({ cause: id, upstream, band });
  const given = (undetermined: Given['undetermined']): Given =>
    ({
      undetermined,
      beneath: [
        cause('edge-case-untested', false, 'very-likely'),
        cause('missing-process', true, 'likely'),
        cause('missing-owner', true, 'unlikely'),
      ],
      titles: { 'missing-process': { title: 'Missing process', why: '' } },
    }) as unknown as Given;
  expect(likelyUpstream(given(null))).toBe('missing process');
  expect(likelyUpstream(given({ why: 'Too little is known.' }))).toBeNull();
  expect(likelyUpstream({ ...given(null), beneath: [] })).toBeNull();
});
