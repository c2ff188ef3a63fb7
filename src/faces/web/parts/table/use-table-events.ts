import { type RefObject, useEffect, useRef } from 'react';
import type { Triage } from '../triage/use-triage.ts';

/**
 * What happens in a table, heard once for all its rows: a click opens, arrows go on and draw a range with Shift, Enter
 * opens, Space picks. Links and buttons in it keep what is theirs.
 */
export function useTableEvents<Row>(
  box: RefObject<HTMLElement | null>,
  triage: Triage<Row>,
  open: (index: number) => void,
  page: number,
): void {
  const latest = useRef({ triage, open, page });
  useEffect(() => {
    latest.current = { triage, open, page };
  });
  useEffect(() => {
    const heard = box.current;
    if (heard === null) return;
    const clicked = (event: MouseEvent): void => {
      const index = rowOf(event.target);
      if (index === null || isOwn(event.target) || event.defaultPrevented) return;
      // Whoever marks a text wants to copy it.
      if (getSelection()?.isCollapsed === false) return;
      const { triage: now, open: opens } = latest.current;
      now.standOn(index);
      if (event.shiftKey) now.fill(index);
      else if (event.ctrlKey || event.metaKey) now.toggle(index);
      else opens(index);
    };
    const focused = (event: FocusEvent): void => {
      const index = rowOf(event.target);
      if (index !== null) latest.current.triage.standOn(index);
    };
    const pressed = (event: KeyboardEvent): void => {
      if (event.altKey || rowOf(event.target) === null) return;
      if (event.ctrlKey || event.metaKey) {
        if (event.key.toLowerCase() !== 'a') return;
        latest.current.triage.pickLoaded();
        event.preventDefault();
        return;
      }
      if (runKey(event, latest.current)) event.preventDefault();
    };
    // A range is not to mark the text between.
    const held = (event: MouseEvent): void => {
      if (event.shiftKey && rowOf(event.target) !== null) event.preventDefault();
    };
    heard.addEventListener('click', clicked);
    heard.addEventListener('focusin', focused);
    heard.addEventListener('keydown', pressed);
    heard.addEventListener('mousedown', held);
    return () => {
      heard.removeEventListener('click', clicked);
      heard.removeEventListener('focusin', focused);
      heard.removeEventListener('keydown', pressed);
      heard.removeEventListener('mousedown', held);
    };
  }, [box]);
}

function runKey<Row>(
  { key, shiftKey, target }: KeyboardEvent,
  { triage, open, page }: { readonly triage: Triage<Row>; open(index: number): void; readonly page: number },
): boolean {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: page,
    PageUp: -page,
    Home: -triage.active,
    End: Number.MAX_SAFE_INTEGER,
  };
  const by = steps[key];
  if (by !== undefined) {
    if (shiftKey) triage.draw(by);
    else triage.step(by);
    return true;
  }
  if (isOwn(target)) return false;
  if (key === 'Enter') open(triage.active);
  else if (key === ' ') triage.toggle(triage.active);
  else return false;
  return true;
}

/** The index of the row that something is in. */
function rowOf(target: EventTarget | null): number | null {
  const row = target instanceof Element ? target.closest('tr[data-index]') : null;
  return row === null ? null : Number(row.getAttribute('data-index'));
}

/** Whether it does something of its own. */
const isOwn = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('a, button, input, select, label, [data-pick]') !== null;
