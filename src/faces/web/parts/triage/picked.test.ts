import { describe, expect, it } from 'vitest';
import {
  drawTo,
  fillTo,
  MOST_BY_HAND,
  nothingPicked,
  type Picked,
  pickAll,
  pickNone,
  pickThese,
  stepTo,
  toggle,
} from './picked.ts';

interface Row {
  readonly id: string;
}
const at = (index: number): Row | undefined => (index < 0 ? undefined : { id: `r${index}` });
const row = (index: number): Row => ({ id: `r${index}` });
const ids = (picked: Picked<Row>) => [...picked.rows.keys()].toSorted();

describe('what is picked in a list', () => {
  it('picks a row and leaves it out again', () => {
    const once = toggle(nothingPicked<Row>(), 3, row(3));
    expect(ids(once)).toEqual(['r3']);
    expect(once.active).toBe(3);
    expect(ids(toggle(once, 3, row(3)))).toEqual([]);
  });

  it('draws a range back and forth, and keeps what was picked before it', () => {
    const before = stepTo(toggle(nothingPicked<Row>(), 9, row(9)), 2);
    const three = drawTo(drawTo(before, 3, at), 4, at);
    expect(ids(three)).toEqual(['r2', 'r3', 'r4', 'r9']);
    expect(ids(drawTo(three, 3, at))).toEqual(['r2', 'r3', 'r9']);
    expect(ids(drawTo(three, 1, at))).toEqual(['r1', 'r2', 'r9']);
  });

  it('fills from the row that was picked last, upwards as well', () => {
    const marked = stepTo(toggle(nothingPicked<Row>(), 6, row(6)), 4);
    expect(ids(fillTo(marked, 4, at))).toEqual(['r4', 'r5', 'r6']);
    expect(ids(fillTo(nothingPicked<Row>(2), 2, at))).toEqual(['r2']);
  });

  it('begins a new range after a plain step', () => {
    const first = drawTo(nothingPicked<Row>(0), 1, at);
    expect(ids(drawTo(stepTo(first, 5), 6, at))).toEqual(['r0', 'r1', 'r5', 'r6']);
  });

  it('passes over rows that are not loaded', () => {
    const some = (index: number) => (index === 1 ? undefined : at(index));
    expect(ids(drawTo(nothingPicked<Row>(0), 2, some))).toEqual(['r0', 'r2']);
  });

  it('means all until one is left out', () => {
    const all = pickAll(pickThese(nothingPicked<Row>(), [row(0), row(1)]));
    expect(all.isAll).toBe(true);
    const less = toggle(all, 0, row(0));
    expect([less.isAll, ids(less)]).toEqual([false, ['r1']]);
  });

  it('never picks more by hand than one request takes', () => {
    const full = drawTo(nothingPicked<Row>(0), 5000, at);
    expect(full.rows.size).toBe(MOST_BY_HAND);
    expect(toggle(full, 4000, row(4000)).rows.size).toBe(MOST_BY_HAND);
    expect(pickThese(full, [row(4001)]).rows.size).toBe(MOST_BY_HAND);
  });

  it('stands where it stood when nothing is picked any more', () => {
    expect(pickNone(drawTo(nothingPicked<Row>(7), 8, at))).toEqual(nothingPicked(8));
  });
});
