import { useParams } from '@tanstack/react-router';

/** The id of the workspace that the address names. */
export function useWorkspace(): string {
  const { workspace } = useParams({ strict: false });
  if (workspace === undefined) throw new Error('This page is not in a workspace');
  return workspace;
}
