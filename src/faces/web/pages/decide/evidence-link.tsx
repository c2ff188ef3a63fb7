import { Link } from '@tanstack/react-router';

/** Where something that was measured can be looked at, by the id it has; an id of something without a page is a text. */
export function EvidenceLink({ workspace, id }: { readonly workspace: string; readonly id: string }) {
  const short = id.length > 16 ? `${id.slice(0, 12)}…` : id;
  if (id.startsWith('prb_'))
    return (
      <Link to="/w/$workspace/problems/$problem" params={{ workspace, problem: id }} title={id}>
        problem {short}
      </Link>
    );
  if (id.startsWith('brk_'))
    return (
      <Link to="/w/$workspace/breaks/$break" params={{ workspace, break: id }} title={id}>
        break {short}
      </Link>
    );
  if (id.startsWith('run_'))
    return (
      <Link to="/w/$workspace/runs/$run" params={{ workspace, run: id }} title={id}>
        run {short}
      </Link>
    );
  return (
    <Link to="/w/$workspace/readiness" params={{ workspace }} className="break-words">
      {id}
    </Link>
  );
}
