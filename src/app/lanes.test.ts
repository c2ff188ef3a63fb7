import { describe, expect, it } from 'vitest';
import { failure } from '../ground/index.ts';
import { openLanes } from './lanes.ts';

const never = new AbortController().signal;

describe('lanes', () => {
  it('lets so many in, and the others in the order they came', async () => {
    const lanes = openLanes(2);
    const seen: string[] = [];
    const enter = (name: string) =>
      lanes.enter(never).then((leave) => {
        seen.push(name);
        return leave;
      });
    const [leaveA, , c, d] = [enter('a'), enter('b'), enter('c'), enter('d')];
    (await leaveA)();
    (await c)();
    await d;
    expect(seen).toEqual(['a', 'b', 'c', 'd']);
  });

  it('frees one lane however often it is left, and none that was given up while waiting', async () => {
    const lanes = openLanes(1);
    const leave = await lanes.enter(never);
    const stop = new AbortController();
    const given = lanes.enter(stop.signal);
    stop.abort();
    await expect(given).rejects.toMatchObject({ code: 'interrupted' });
    leave();
    leave();
    await lanes.enter(never);
    let second = false;
    void lanes.enter(never).then(() => {
      second = true;
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect(second).toBe(false);
  });

  it('lets nobody in who has given up already', async () => {
    await expect(openLanes(1).enter(AbortSignal.abort())).rejects.toMatchObject({ code: 'interrupted' });
  });

  it('sends away who would wait behind too many, and takes in again once there is room', async () => {
    const lanes = openLanes(1, { most: 1, tooMany: () => failure('too-many-requests', { seconds: 5 }) });
    const leave = await lanes.enter();
    const next = lanes.enter();
    await expect(lanes.enter()).rejects.toMatchObject({ code: 'too-many-requests' });
    leave();
    const leaveNext = await next;
    const last = lanes.enter();
    leaveNext();
    (await last)();
  });
});
