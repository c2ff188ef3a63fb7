import { Link } from '@tanstack/react-router';
import { Compass } from 'lucide-react';
import { buttonClass } from '../parts/button.tsx';

/** An address that leads nowhere: a page of its own, outside of any workspace. */
export function NotFound() {
  return (
    <main className="mx-auto flex max-w-md flex-col items-center gap-2 px-4 py-20 text-center">
      <Compass aria-hidden="true" size={28} strokeWidth={1.5} className="text-soft" />
      <h1 className="text-base font-semibold">There is nothing at this address</h1>
      <p className="text-sm text-soft">It may have been mistyped, or what was here is gone.</p>
      <Link to="/" className={buttonClass('main', 'mt-3')}>
        Go to Home
      </Link>
    </main>
  );
}
