import { type ReactNode, useEffect, useRef } from 'react';

/** Takes the focus when what it is about becomes another, so that it is not lost with the button that led there. */
export function FocusOn({
  what,
  label,
  children,
}: {
  /** Names what is shown. */
  readonly what: string;
  readonly label: string;
  readonly children: ReactNode;
}) {
  const place = useRef<HTMLElement>(null);
  const shown = useRef(what);
  useEffect(() => {
    if (shown.current === what) return;
    shown.current = what;
    // Something inside may have taken it already, which is nearer to what comes next.
    if (place.current?.contains(document.activeElement) === true) return;
    place.current?.focus();
  }, [what]);
  return (
    <section ref={place} tabIndex={-1} aria-label={label} className="outline-none">
      {children}
    </section>
  );
}
