import type { Migration } from 'kysely/migration';
import { up as workspaces } from './001-workspaces.ts';

/**
 * Every change of the tables there ever was, in order; a test compares the list with the folder.
 * A change that was released is never edited: the next one mends it. There is no way back but a backup.
 */
export const migrations: Readonly<Record<string, Migration>> = {
  '001-workspaces': { up: workspaces },
};
