import { amid, words } from '../../../model/words.ts';
import type { Fix } from '../../api/answers.ts';

/** What a fix takes away, as it was recorded; null where nobody said. */
export function whatItEnds({ depth, cause }: Pick<Fix, 'depth' | 'cause'>): string | null {
  const name = cause === null ? '' : `: ${amid(words(cause))}`;
  if (depth === 'root-cause') return `Ends the cause${name}.`;
  if (depth === 'tactical') return `Takes the symptom away, not the cause${name}.`;
  return cause === null ? null : `About the cause${name}.`;
}
