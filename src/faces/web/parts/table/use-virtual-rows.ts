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
    initialOffset: () => placeOf(active, rowHeight),
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
  return virtual;
}

/** Where a row is shown with some of those before it. */
const placeOf = (index: number, rowHeight: number): number => Math.max(0, (index - 5) * rowHeight);
