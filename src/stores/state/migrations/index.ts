import type { Migration } from 'kysely/migration';
import { up as workspaces } from './001-workspaces.ts';
import { up as audit } from './002-audit.ts';
import { up as people } from './003-people.ts';
import { up as sourcesAndSettings } from './004-sources-and-settings.ts';
import { up as comments } from './005-comments.ts';
import { up as idempotency } from './006-idempotency.ts';
import { up as runs } from './010-runs.ts';
import { up as lives } from './011-lives.ts';
import { up as knownBrowsers } from './020-known-browsers.ts';
import { up as oneRunAtATime } from './030-one-run-at-a-time.ts';
import { up as files } from './031-files.ts';
import { up as reading } from './040-reading.ts';
import { up as moments } from './041-moments.ts';
import { up as reasons } from './042-reasons.ts';
import { up as measures } from './050-measures.ts';
import { up as fixDepth } from './051-fix-depth.ts';
import { up as keptFacts } from './060-kept-facts.ts';
import { up as decisions } from './070-decisions.ts';
import { up as reviews } from './080-reviews.ts';
import { up as alerts } from './081-alerts.ts';
import { up as openByFingerprint } from './090-open-by-fingerprint.ts';

/**
 * Every change of the tables there ever was, in order; a test compares the list with the folder.
 * A change that was released is never edited: the next one mends it. There is no way back but a backup.
 */
export const migrations: Readonly<Record<string, Migration>> = {
  '001-workspaces': { up: workspaces },
  '002-audit': { up: audit },
  '003-people': { up: people },
  '004-sources-and-settings': { up: sourcesAndSettings },
  '005-comments': { up: comments },
  '006-idempotency': { up: idempotency },
  '010-runs': { up: runs },
  '011-lives': { up: lives },
  '020-known-browsers': { up: knownBrowsers },
  '030-one-run-at-a-time': { up: oneRunAtATime },
  '031-files': { up: files },
  '040-reading': { up: reading },
  '041-moments': { up: moments },
  '042-reasons': { up: reasons },
  '050-measures': { up: measures },
  '051-fix-depth': { up: fixDepth },
  '060-kept-facts': { up: keptFacts },
  '070-decisions': { up: decisions },
  '080-reviews': { up: reviews },
  '081-alerts': { up: alerts },
  '090-open-by-fingerprint': { up: openByFingerprint },
};
