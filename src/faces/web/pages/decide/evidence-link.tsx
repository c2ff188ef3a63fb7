import { Link } from '@tanstack/react-router';
import { dayOf, withTimes } from '../../client/time.ts';
import { lineLinkClass } from '../../parts/line-link-class.ts';

/**
 * Where something that was measured can be looked at: by its kind, or by what its id begins with. What people recorded is
 * in the readiness.
 */
export function EvidenceLink({
  workspace,
  id,
  kind = '',
}: {
  readonly workspace: string;
  readonly id: string;
  readonly kind?: string;
}) {
  const what = kind.replaceAll('-', ' ');
  const part = parts[kind];
  if (id.startsWith('prb_'))
    return (
      <Link
        to="/w/$workspace/problems/$problem"
        params={{ workspace, problem: id }}
        title={id}
        className={lineLinkClass}
      >
        problem {shortOf(id)}
      </Link>
    );
  if (id.startsWith('brk_'))
    return (
      <Link
        to="/w/$workspace/breaks/$break"
        params={{ workspace, break: id }}
        title={id}
        className={lineLinkClass}
      >
        break {shortOf(id)}
      </Link>
    );
  if (id.startsWith('run_'))
    return (
      <Link to="/w/$workspace/runs/$run" params={{ workspace, run: id }} title={id} className={lineLinkClass}>
        run {shortOf(id)}
      </Link>
    );
  if (id.startsWith('src_'))
    return (
      <Link to="/w/$workspace/sources" params={{ workspace }} title={id} className={lineLinkClass}>
        source {shortOf(id)}
      </Link>
    );
  if (kind === 'step')
    return (
      <Link to="/w/$workspace/plan" params={{ workspace }} hash={`step-${id}`} className={lineLinkClass}>
        step {id}
      </Link>
    );
  if (kind === 'criterion')
    return (
      <Link to="/w/$workspace/gate" params={{ workspace }} hash={`criterion-${id}`} className={lineLinkClass}>
        criterion {id}
      </Link>
    );
  if (kind in places)
    return (
      <Link
        to={places[kind] ?? '/w/$workspace/gate'}
        params={{ workspace }}
        title={id}
        className={lineLinkClass}
      >
        {what} {shortOf(id)}
      </Link>
    );
  if (id.startsWith('fix_'))
    return (
      <Link to="/w/$workspace/symptoms" params={{ workspace }} title={id} className={lineLinkClass}>
        fix {shortOf(id)}
      </Link>
    );
  if (kind === 'symptom' || kind === 'indicator')
    return (
      <Link
        to={kind === 'symptom' ? '/w/$workspace/symptoms' : '/w/$workspace/indicators'}
        params={{ workspace }}
        hash={id}
        className={lineLinkClass}
      >
        {what} {id}
      </Link>
    );
  return (
    <Link
      to="/w/$workspace/readiness"
      params={{ workspace }}
      search={part === undefined ? {} : { part }}
      className={`${lineLinkClass} break-words`}
    >
      {what} {withTimes(id, dayOf)}
    </Link>
  );
}

/** Which page of the readiness holds what kind of evidence. */
const parts: Readonly<Record<string, string>> = {
  'uat-case': 'uat',
  rehearsal: 'rollback',
  migration: 'rollback',
  'sku-check': 'skus',
  training: 'training',
  confirmation: 'owners',
  'alert-drill': 'operations',
};

/** Where what else the decision speaks of is kept. */
const places: Readonly<Record<string, '/w/$workspace/gate' | '/w/$workspace/review'>> = {
  waiver: '/w/$workspace/gate',
  decision: '/w/$workspace/gate',
  investigation: '/w/$workspace/review',
  action: '/w/$workspace/review',
  review: '/w/$workspace/review',
};

const shortOf = (id: string): string => (id.length > 12 ? `${id.slice(4, 12)}…` : id);
