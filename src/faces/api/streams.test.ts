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

it('says what there are too many of', () => {
  const exports = openStreams(1, 'too-many-exports');
  const leave = exports.enter('all');
  expect(() => exports.enter('all')).toThrow(expect.objectContaining({ code: 'too-many-exports' }));
  leave();
  exports.enter('all');
});
