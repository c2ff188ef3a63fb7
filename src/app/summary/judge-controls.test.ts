import { describe, expect, it } from 'vitest';
import { controls } from '../../flow/4-controls/index.ts';
import { controlState } from '../../model/words.ts';
import type { FlowResult } from '../flow.ts';
import { judgeControls } from './judge-controls.ts';

type Checked = FlowResult['checked'][number];

/** What the first control came to, where it ran like this and found nothing. */
function judged(
  run: Partial<Checked>,
  compared: Partial<Parameters<typeof judgeControls>[2]> = {},
): ReturnType<typeof judgeControls>[number] & { readonly state: string } {
  const [control] = controls;
  if (control === undefined) throw new Error('no control');
  const checked = [{ control, checked: 10, reason: null, ...run }];
  const [first] = judgeControls({ checked, breaks: [] } as unknown as FlowResult, [], {
    matched: 5,
    doesNotApply: {},
    ...compared,
  });
  if (first === undefined) throw new Error('not judged');
  return { ...first, state: controlState(first) };
}

const id = controls[0]?.id ?? '';

describe('a control that found nothing', () => {
  it('holds where it looked at something', () => {
    expect(judged({})).toMatchObject({ state: 'holds', checked: 10 });
  });

  it('does not apply where orders were compared and none is of its kind', () => {
    expect(judged({ checked: 0 })).toMatchObject({
      result: 'could-not-check',
      state: 'does-not-apply',
      reason: 'there was nothing to check it on',
    });
    expect(judged({ checked: 0 }, { matched: 0 }).state).toBe('could-not-check');
  });

  it('is unknown where data are missing or do not add up, unless nothing of its kind is there', () => {
    const missing = { checked: 0, reason: 'no rates were given' };
    expect(judged(missing)).toMatchObject({ state: 'could-not-check', reason: 'no rates were given' });
    expect(judged({ checked: 3, unsure: 'lines do not add up' }).state).toBe('could-not-check');
    expect(judged({ ...missing, applies: false }).state).toBe('does-not-apply');
    expect(judged({ ...missing, applies: false }, { matched: 0 }).state).toBe('could-not-check');
  });

  it('does not apply where the profile says why, by its name or the beginning of it', () => {
    const missing = { checked: 0, reason: 'no rates were given' };
    for (const name of [id, `${id.split('.')[0]}.*`])
      expect(judged(missing, { doesNotApply: { [name]: 'one currency only' } })).toMatchObject({
        state: 'does-not-apply',
        reason: 'no rates were given; one currency only',
      });
    expect(judged({}, { doesNotApply: { [id]: 'one currency only' } }).state).toBe('holds');
  });
});
