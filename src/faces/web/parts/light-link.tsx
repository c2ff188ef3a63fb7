import { useRouter } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, MouseEvent } from 'react';

/**
 * A link in one of very many rows: it costs little, for its address is given and not worked out. With Ctrl and the like,
 * and with the middle button, it is what any link is.
 */
export function LightLink({
  href,
  children,
  ...rest
}: Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'onClick'> & { readonly href: string }) {
  const { history } = useRouter();
  const clicked = (event: MouseEvent): void => {
    const { button, ctrlKey, metaKey, shiftKey, altKey } = event;
    if (button !== 0 || ctrlKey || metaKey || shiftKey || altKey) return;
    event.preventDefault();
    history.push(href);
  };
  return (
    <a href={href} onClick={clicked} {...rest}>
      {children}
    </a>
  );
}
