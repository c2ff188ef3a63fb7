import { type RefObject, useEffect } from 'react';

/** Moves a bar that scrolls sideways so that the place it marks as the current one is seen; `chosen` says which it is. */
export function useChosenInView(bar: RefObject<HTMLElement | null>, chosen: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another place is marked when `chosen` is another
  useEffect(() => {
    const mark = bar.current?.querySelector('[aria-current]')?.getBoundingClientRect();
    const box = bar.current?.getBoundingClientRect();
    if (bar.current === null || mark === undefined || box === undefined) return;
    if (mark.right > box.right) bar.current.scrollLeft += mark.right - box.right;
    else if (mark.left < box.left) bar.current.scrollLeft -= box.left - mark.left;
  }, [bar, chosen]);
}
