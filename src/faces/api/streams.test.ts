import { expect, it } from 'vitest';
import { openStreams } from './streams.ts';

it('lets everybody have so many at once, and again what they have left, once', () => {
  const streams = openStreams(2);
  const leave = streams.enter('ann');
  streams.enter('ann');
  streams.enter('bob');
  expect(() => streams.enter('ann')).toThrow(expect.objectContaining({ code: 'too-many-streams' }));
  leave();
  leave();
  streams.enter('ann');
  expect(() => streams.enter('ann')).toThrow(expect.objectContaining({ code: 'too-many-streams' }));
});
