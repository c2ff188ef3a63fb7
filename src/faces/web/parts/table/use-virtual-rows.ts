import { defaultRangeExtractor, type Range, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import { HEAD_HEIGHT } from './measures.ts';

/** Which rows are in sight of a box, and how it scrolls; tells which ones are looked at. */
export function useVirtualRows({
  box,
  count,
  rowHeight,
  active,
  list,
  lookAt,
}: {
  readonly box: RefObject<HTMLDivElement | null>;
  readonly count: number;
  readonly rowHeight: number;
  readonly active: number;
  readonly list: string;
  lookAt(first: number, last: number): void;
}): Virtualizer<HTMLDivElement, Element> {
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollMargin: HEAD_HEIGHT,
    scrollPaddingStart: HEAD_HEIGHT,
    initialOffset: () => offsetFor(list, active, rowHeight),
    // The row one stands on is always there: the focus must have somewhere to be.
    rangeExtractor: useCallback(
      (range: Range) => {
        const inSight = defaultRangeExtractor(range);
        if (active >= range.count || inSight.includes(active)) return inSight;
        return [...inSight, active].toSorted((one, other) => one - other);
      },
      [active],
    ),
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the sizes are worked out anew for another height
  useLayoutEffect(() => virtual.measure(), [virtual, rowHeight]);

  const shownList = useRef(list);
  useLayoutEffect(() => {
    if (shownList.current === list) return;
    shownList.current = list;
    virtual.scrollToOffset(placeOf(active, rowHeight));
  }, [list, active, rowHeight, virtual]);

  const { startIndex = 0, endIndex = 0 } = virtual.range ?? {};
  useEffect(() => lookAt(startIndex, endIndex), [lookAt, startIndex, endIndex]);
  // Whoever comes back finds the list as it was left. Before the box goes: what is gone is not scrolled.
  useLayoutEffect(() => {
    const scrolled = box.current;
    return () => {
      if (scrolled !== null) lefts.set(list, scrolled.scrollTop);
      for (const oldest of lefts.keys()) if (lefts.size > MOST_LEFTS) lefts.delete(oldest);
    };
  }, [box, list]);
  return virtual;
}

const MOST_LEFTS = 20;
/** How far the lists were scrolled when they were left. */
const lefts = new Map<string, number>();

/** As the list was left, where the row one stands on is in sight there; else where that row is. */
function offsetFor(list: string, active: number, rowHeight: number): number {
  const left = lefts.get(list);
  const top = active * rowHeight;
  const isInSight = left !== undefined && top >= left && top + rowHeight <= left + innerHeight / 2;
  return isInSight ? left : placeOf(active, rowHeight);
}

/** Where a row is shown with some of those before it. */
const placeOf = (index: number, rowHeight: number): number => Math.max(0, (index - 5) * rowHeight);
