import { type RefObject, useEffect, useRef } from 'react';

/**
 * Where what had the focus in a table is no longer there, or a dialog gives it back to nothing, the focus goes on to the
 * row one stands on, or to the box where no row is left: it is never lost.
 */
export function useKeptFocus(box: RefObject<HTMLElement | null>, row: () => HTMLElement | null): void {
  const wasInside = useRef(false);
  const latest = useRef(row);
  useEffect(() => {
    latest.current = row;
  });
  useEffect(() => {
    const moved = ({ target }: FocusEvent): void => {
      const isInDialog = target instanceof Element && target.closest('[role="dialog"]') !== null;
      if (!isInDialog) wasInside.current = target instanceof Node && box.current?.contains(target) === true;
    };
    document.addEventListener('focusin', moved);
    return () => document.removeEventListener('focusin', moved);
  }, [box]);
  // After each time it is drawn, and once dialogs have gone.
  useEffect(() => {
    const look = (): void => {
      const isLost = document.activeElement === document.body || document.activeElement === null;
      if (wasInside.current && isLost && document.querySelector('[role="dialog"]') === null)
        (latest.current() ?? box.current)?.focus({ preventScroll: true });
    };
    const frame = requestAnimationFrame(look);
    return () => cancelAnimationFrame(frame);
  });
}
