import { stableId } from '../../../../../ground/index.ts';
import { production } from '../../lives/break-filter.ts';

/** The id under which a break or a problem lives: its own in production; elsewhere another, for it is another life. */
export function trackedId(environment: string, id: string): string {
  return environment === production ? id : stableId(id.split('_')[0] ?? '', [environment, id]);
}
