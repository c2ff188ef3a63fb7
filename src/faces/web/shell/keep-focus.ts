import { useEffect } from 'react';

const MAIN = '#content';
/** What is large enough to go on from, and small enough to be near. */
const places = 'li, tr, form, fieldset, section, main';

/**
 * Gives the focus to what is nearest when the element that has it goes away, as a button does that has done its work:
 * whoever uses the keyboard or hears the page goes on from there, and not from the top of it.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let last: Element | null = null;
    /** Around it, the nearest first. */
    let around: readonly HTMLElement[] = [];
    const focused = ({ target }: FocusEvent): void => {
      if (!(target instanceof Element) || target.closest(MAIN) === null) return;
      last = target;
      around = placesAround(target);
    };
    // Whoever presses elsewhere lets it go by themselves.
    const pressed = ({ target }: PointerEvent): void => {
      if (target instanceof Element && target.closest(MAIN) !== null && last?.contains(target) !== true)
        last = null;
    };
    const changes = new MutationObserver(() => {
      if (last === null || last.isConnected || document.activeElement !== document.body) return;
      last = null;
      const place = around.find((one) => one.isConnected);
      if (place !== undefined) focusPlace(place);
    });
    document.addEventListener('focusin', focused);
    document.addEventListener('pointerdown', pressed);
    changes.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', focused);
      document.removeEventListener('pointerdown', pressed);
      changes.disconnect();
    };
  }, []);
}

/** What an element lies in, the nearest first. */
export function placesAround(target: Element): readonly HTMLElement[] {
  const found: HTMLElement[] = [];
  for (let one = target.parentElement?.closest<HTMLElement>(places) ?? null; one !== null; ) {
    found.push(one);
    one = one.parentElement?.closest<HTMLElement>(places) ?? null;
  }
  return found;
}

function focusPlace(place: HTMLElement): void {
  focusable(place).focus({ preventScroll: true });
}

/** Lets a place take the focus once; it is no stop of the Tab key by itself. */
export function focusable(place: HTMLElement): HTMLElement {
  if (place.tabIndex < 0 && !place.hasAttribute('tabindex')) {
    place.tabIndex = -1;
    place.addEventListener('blur', () => place.removeAttribute('tabindex'), { once: true });
  }
  return place;
}
