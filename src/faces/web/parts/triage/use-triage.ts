import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { RowSource } from '../table/row-source.ts';
import {
  drawTo,
  fillTo,
  nothingPicked,
  type Picked,
  pickAll,
  pickNone,
  pickThese,
  stepTo,
  toggle,
} from './picked.ts';

/** What a move is made on: the rows picked, or the one that one stands on, or all that match. */
export interface Target<Row> {
  readonly rows: readonly Row[];
  readonly isAll: boolean;
}

/** Where one stands in a list, what is picked in it, and how both change. */
export interface Triage<Row> {
  readonly active: number;
  readonly picked: ReadonlyMap<string, Row>;
  readonly isAll: boolean;
  readonly hasPicked: boolean;
  /** Grows whenever the focus is to go to the row one stands on. */
  readonly focusWish: number;
  /** Goes to a row, and the focus with it. */
  goTo(index: number): void;
  /** Goes on by so many rows. */
  step(by: number): void;
  /** Notes where the focus is. */
  standOn(index: number): void;
  toggle(index: number): void;
  /** Goes on by so many rows and draws the range along. */
  draw(by: number): void;
  /** Picks from the row picked last to this one. */
  fill(index: number): void;
  pickLoaded(): void;
  pickAll(): void;
  clear(): void;
  /** The focus goes back to the row one stands on. */
  focus(): void;
  /** What is picked, or else the row one stands on; null where there is none. */
  readonly target: Target<Row> | null;
  /** The row one stands on; undefined as long as it is not loaded. */
  readonly standing: Row | undefined;
}

/** Triage of a list; another `list` is another question, in which nothing is picked yet and one stands at its `start`. */
export function useTriage<Row extends { readonly id: string }>(
  rows: RowSource<Row>,
  list: string,
  start = 0,
): Triage<Row> {
  const [kept, setKept] = useState<{ readonly list: string; readonly picked: Picked<Row> }>({
    list,
    picked: nothingPicked(start),
  });
  const [focusWish, setFocusWish] = useState(0);
  // Before anything of the new question is drawn with what was picked in the old one.
  const isSame = kept.list === list;
  if (!isSame) setKept({ list, picked: nothingPicked(start) });
  const picked = isSame ? kept.picked : nothingPicked<Row>(start);
  const last = Math.max(0, rows.count - 1);
  const active = Math.min(picked.active, last);

  const latest = useRef({ rows, picked, active, last });
  useLayoutEffect(() => {
    latest.current = { rows, picked, active, last };
  });
  const acts = useMemo(() => {
    const change = (by: (was: Picked<Row>) => Picked<Row>): void =>
      setKept((was) => ({ ...was, picked: by(was.picked) }));
    const wish = (): void => setFocusWish((was) => was + 1);
    const within = (index: number): number => Math.max(0, Math.min(latest.current.last, index));
    const goTo = (index: number): void => {
      change((was) => stepTo(was, within(index)));
      wish();
    };
    const at = (index: number): Row | undefined => latest.current.rows.at(index);
    return {
      goTo,
      step: (by: number) => goTo(latest.current.active + by),
      standOn: (index: number) => change((was) => (was.active === index ? was : stepTo(was, index))),
      toggle: (index: number) => {
        const row = at(index);
        if (row !== undefined) change((was) => toggle(was, index, row));
      },
      draw: (by: number) => {
        const { active: from } = latest.current;
        change((was) => drawTo({ ...was, active: from }, within(from + by), at));
        wish();
      },
      fill: (index: number) => change((was) => fillTo(was, index, at)),
      pickLoaded: () => change((was) => pickThese(was, latest.current.rows.loaded())),
      pickAll: () => change(pickAll),
      clear: () => change(pickNone),
      focus: wish,
    };
  }, []);
  const standing = rows.at(active);
  const one = standing === undefined ? null : { rows: [standing], isAll: false };
  const hasPicked = picked.isAll || picked.rows.size > 0;
  return {
    active,
    picked: picked.rows,
    isAll: picked.isAll,
    hasPicked,
    standing,
    target: hasPicked ? { rows: [...picked.rows.values()], isAll: picked.isAll } : one,
    focusWish,
    ...acts,
  };
}
