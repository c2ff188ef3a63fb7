import { expect, it } from 'vitest';
import { readProfile } from './read-profile.ts';

it('knows the controls that a profile names', () => {
  const { doesNotApply } = readProfile(
    'doesNotApply: { "payout.*": paid out elsewhere, order.tip-agrees: no tips }',
    'profile.yaml',
  );
  expect(doesNotApply).toEqual({ 'payout.*': 'paid out elsewhere', 'order.tip-agrees': 'no tips' });
});

it('says where a profile names a control that is none', () => {
  for (const text of [
    'doesNotApply: { order.tips-agree: no tips }',
    'doesNotApply: { "tips.*": no tips }',
    'tolerances: { order.tips-agree: { amount: "0.01" } }',
  ])
    expect(() => readProfile(text, 'profile.yaml')).toThrow(
      /profile.yaml is not valid at .*tips.*no such control/,
    );
});
