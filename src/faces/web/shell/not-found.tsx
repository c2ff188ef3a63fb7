import { Link } from '@tanstack/react-router';
import { Compass } from 'lucide-react';
import { buttonClass } from '../parts/button.tsx';
import { Empty } from '../parts/states.tsx';

/** An address that leads nowhere. */
export function NotFound() {
  return (
    <Empty
      icon={Compass}
      title="There is nothing at this address"
      action={
        <Link to="/" className={buttonClass('main')}>
          Go to Home
        </Link>
      }
    >
      It may have been mistyped, or what was here is gone.
    </Empty>
  );
}
