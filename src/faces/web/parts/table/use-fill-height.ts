import { type RefObject, useLayoutEffect, useState } from 'react';

const FOOT = 20;
const LEAST = 320;
/** Left above the box on a narrow screen, where the page scrolls until the box fills it. */
const NARROW_HEAD = 112;

/** The height that lets a box reach down to the end of the window, anew as the window or what is above it changes. */
export function useFillHeight(box: RefObject<HTMLElement | null>, isNarrow: boolean): number {
  const [height, setHeight] = useState(480);
  useLayoutEffect(() => {
    const measure = (): void => {
      if (box.current === null) return;
      const top = isNarrow ? NARROW_HEAD : box.current.getBoundingClientRect().top + scrollY;
      setHeight(Math.max(LEAST, Math.round(innerHeight - top - FOOT)));
    };
    measure();
    const watcher = new ResizeObserver(measure);
    watcher.observe(document.body);
    addEventListener('resize', measure);
    return () => {
      watcher.disconnect();
      removeEventListener('resize', measure);
    };
  }, [box, isNarrow]);
  return height;
}
