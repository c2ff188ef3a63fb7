import { useNames } from '../../client/members.ts';

/** Who a run was begun by: a person, a program with a token, or Tieout itself. */
export function Who({ workspace, by }: { readonly workspace: string; readonly by: string }) {
  const nameOf = useNames(workspace);
  if (by === 'system') return 'Tieout';
  return by.startsWith('tok_') ? 'A program with a token' : nameOf(by);
}
