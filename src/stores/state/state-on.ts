import { failure } from '../../ground/index.ts';
import type { AuditDraft, Changing, Moment, State } from '../../model/workspace/index.ts';
import { appendAudit } from './audit/append-audit.ts';
import { auditLogOn, headOf } from './audit/audit-log.ts';
import type { Connection, Db, Work } from './connection.ts';
import { alertChangesOn, alertsOn } from './themes/alerts.ts';
import { commentChangesOn, commentsOn } from './themes/comments.ts';
import { decisionChangesOn, decisionsOn } from './themes/decisions.ts';
import { fileChangesOn, filesOn } from './themes/files.ts';
import { idempotencyChangesOn, idempotencyOn } from './themes/idempotency.ts';
import { investigationChangesOn, investigationsOn } from './themes/investigations.ts';
import { wholeListsOn } from './themes/lives/each-row.ts';
import { lifeChangesOn, livesOn } from './themes/lives/index.ts';
import { viewsOn } from './themes/lives/views.ts';
import { peopleChangesOn, peopleOn } from './themes/people.ts';
import { reviewChangesOn, reviewsOn } from './themes/reviews.ts';
import { runChangesOn, runsOn } from './themes/runs/index.ts';
import { sessionChangesOn, sessionsOn } from './themes/sessions.ts';
import { settingChangesOn, settingsOn } from './themes/settings.ts';
import { sourceChangesOn, sourcesOn } from './themes/sources.ts';
import { tokenChangesOn, tokensOn } from './themes/tokens.ts';
import { workspaceChangesOn, workspacesOn } from './themes/workspaces.ts';

/** All themes of the state on one connection. */
export function stateOn(connection: Connection): State {
  const { db } = connection;
  const told = new Set<(chain: string) => void>();
  return {
    workspaces: workspacesOn(db),
    sources: sourcesOn(db),
    files: filesOn(db),
    settings: settingsOn(db),
    people: peopleOn(db),
    sessions: sessionsOn(db),
    tokens: tokensOn(db),
    comments: commentsOn(db),
    idempotency: idempotencyOn(db),
    runs: runsOn(db),
    lives: livesOn(db),
    views: viewsOn(db),
    reviews: reviewsOn(db),
    investigations: investigationsOn(db),
    alerts: alertsOn(db),
    decisions: decisionsOn(db),
    audit: auditLogOn(connection),
    atOneMoment: (work) => connection.transaction(({ db: one }) => work(momentOn(one)), 'snapshot'),
    onChange: (tell) => {
      told.add(tell);
      return () => told.delete(tell);
    },
    change: async (chain, change) => {
      const made = await connection.transaction(async (work) => {
        const said: AuditDraft[] = [];
        const result = await change({ ...changesOn(work), record: (entry) => said.push(entry) });
        if (said.length === 0)
          throw failure('bug', { what: `a change of ${chain} that the audit log does not know` });
        await appendAudit(work, chain, said);
        return result;
      });
      for (const tell of told) tell(chain);
      return made;
    },
  };
}

function momentOn(db: Db): Moment {
  return {
    workspaces: workspacesOn(db),
    sources: sourcesOn(db),
    settings: settingsOn(db),
    runs: runsOn(db),
    lives: livesOn(db),
    views: viewsOn(db),
    whole: wholeListsOn(db),
    people: peopleOn(db),
    reviews: reviewsOn(db),
    investigations: investigationsOn(db),
    decisions: decisionsOn(db),
    audit: { head: (chain) => headOf(db, chain) },
  };
}

function changesOn(work: Work): Omit<Changing, 'record'> {
  const { db } = work;
  return {
    workspaces: workspaceChangesOn(db),
    sources: sourceChangesOn(db),
    files: fileChangesOn(db),
    settings: settingChangesOn(db),
    people: peopleChangesOn(db),
    sessions: sessionChangesOn(db),
    tokens: tokenChangesOn(db),
    comments: commentChangesOn(db),
    idempotency: idempotencyChangesOn(db),
    runs: runChangesOn(work),
    lives: lifeChangesOn(db),
    reviews: reviewChangesOn(db),
    investigations: investigationChangesOn(db),
    alerts: alertChangesOn(db),
    decisions: decisionChangesOn(db),
  };
}
