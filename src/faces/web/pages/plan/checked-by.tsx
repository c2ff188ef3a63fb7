import { Link } from '@tanstack/react-router';
import { lineLinkClass } from '../../parts/line-link-class.ts';

/** What looks whether a step is done, and where it is to be seen. */
export function CheckedBy({ workspace, check }: { readonly workspace: string; readonly check: string }) {
  const [kind = '', ...rest] = check.split(':');
  const id = rest.join(':');
  if (kind === 'control')
    return (
      <Link
        to="/w/$workspace/breaks"
        params={{ workspace }}
        search={{ control: id }}
        className={`${lineLinkClass} text-xs`}
      >
        control {id}
      </Link>
    );
  if (kind === 'finding')
    return (
      <Link
        to="/w/$workspace/diagnosis"
        params={{ workspace }}
        hash={`finding-${id}`}
        className={`${lineLinkClass} text-xs`}
      >
        finding {id}
      </Link>
    );
  if (kind === 'criterion' || kind === 'indicator')
    return (
      <Link
        to={kind === 'criterion' ? '/w/$workspace/gate' : '/w/$workspace/indicators'}
        params={{ workspace }}
        hash={kind === 'criterion' ? `criterion-${id}` : id}
        className={`${lineLinkClass} text-xs`}
      >
        {kind} {id}
      </Link>
    );
  return <span className="text-xs text-soft">{[kind, id].filter((part) => part !== '').join(' ')}</span>;
}
