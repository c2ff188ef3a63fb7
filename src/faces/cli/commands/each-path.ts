import { expandHome } from '../expand-home.ts';

/** Gathers the paths of an option that may be given several times. */
export function eachPath(path: string, earlier: readonly string[] | undefined): readonly string[] {
  return [...(earlier ?? []), expandHome(path)];
}
