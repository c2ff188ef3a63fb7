import { failure } from '../../../ground/index.ts';
import type {
  DecisionChanges,
  DecisionEvidence,
  Decisions,
  Page,
  Paging,
  StoredDecision,
} from '../../../model/workspace/index.ts';
import { ask } from '../ask.ts';
import { present } from '../change-record.ts';
import type { Db } from '../connection.ts';
import { pageSize, readCursor, writeCursor } from '../cursor.ts';
import { addProof, addWaiver, lastProof, listWaivers, readWaiver, second, withdraw } from './waivers.ts';

const columns = `d.workspace, d.environment, d.id, d.at, d.person, d.by, d.reason, d.verdict,
  d.evidence_sha256 as "evidenceSha256", d.reading_sha256 as "readingSha256", d.code_version as "codeVersion",
  d.basis, r.at as "revokedAt", r.why as "revokedWhy"`;
const tables = 'decisions d left join decision_revocations r on r.decision = d.id';

type Row = Omit<StoredDecision, 'revoked'> & {
  readonly revokedAt: string | null;
  readonly revokedWhy: string | null;
};

export function decisionsOn(db: Db): Decisions {
  return {
    get: async (workspace, id) => {
      const [row] = await ask<Row>(
        db,
        `select ${columns} from ${tables} where d.workspace = $1 and d.id = $2`,
        [workspace, id],
      );
      return row === undefined ? null : fromRow(row);
    },
    evidence: async (workspace, id) => {
      const [row] = await ask<DecisionEvidence>(
        db,
        'select evidence, reading from decisions where workspace = $1 and id = $2',
        [workspace, id],
      );
      return row ?? null;
    },
    list: (workspace, environment, paging) => listDecisions(db, workspace, environment, paging),
    standing: async (workspace, environment) => {
      const rows = await ask<Row>(
        db,
        `select ${columns} from ${tables} where d.workspace = $1 and ($2::text is null or d.environment = $2)
           and r.decision is null order by d.at desc, d.id desc`,
        [workspace, environment],
      );
      return rows.map(fromRow);
    },
    lastRun: async (workspace, environment) => {
      const [row] = await ask<{ readonly id: string }>(
        db,
        `select id from runs where workspace = $1 and environment = $2 and state = 'done'
         order by number desc limit 1`,
        [workspace, environment],
      );
      return row?.id ?? null;
    },
    waiver: (workspace, id) => readWaiver(db, workspace, id),
    waivers: (workspace, environment) => listWaivers(db, workspace, environment),
    proof: (workspace, environment) => lastProof(db, workspace, environment),
  };
}

export function decisionChangesOn(db: Db): DecisionChanges {
  const decisions = decisionsOn(db);
  return {
    ...decisions,
    add: async (one, { evidence, reading }) => {
      await ask(
        db,
        `insert into decisions (workspace, environment, id, at, person, by, reason, verdict, evidence_sha256,
           reading_sha256, code_version, basis, evidence, reading)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
        [
          one.workspace,
          one.environment,
          one.id,
          one.at,
          one.person,
          one.by,
          one.reason,
          one.verdict,
          one.evidenceSha256,
          one.readingSha256,
          one.codeVersion,
          JSON.stringify(one.basis),
          evidence,
          reading,
        ],
      );
      return present('decision', one.id, await decisions.get(one.workspace, one.id));
    },
    revoke: async (workspace, id, { at, why }) => {
      const there = await decisions.get(workspace, id);
      if (there === null) throw failure('record-not-found', { record: 'decision', id });
      const rows = await ask(
        db,
        'insert into decision_revocations (decision, at, why) values ($1, $2, $3) on conflict do nothing returning 1',
        [id, at, why],
      );
      return rows.length > 0;
    },
    addWaiver: (waiver) => addWaiver(db, waiver),
    second: (workspace, id, given) => second(db, workspace, id, given),
    withdraw: (workspace, id, given) => withdraw(db, workspace, id, given),
    addProof: (proof) => addProof(db, proof),
  };
}

async function listDecisions(
  db: Db,
  workspace: string,
  environment: string | null,
  paging: Paging,
): Promise<Page<StoredDecision>> {
  const list = { workspace, environment, decisions: true };
  const size = pageSize(paging.limit);
  const after = paging.after === undefined ? null : readCursor(list, paging.after, 2);
  const rows = await ask<Row>(
    db,
    `select ${columns} from ${tables} where d.workspace = $1 and ($2::text is null or d.environment = $2)
       and ($3::timestamptz is null or (d.at, d.id) < ($3::timestamptz, $4))
     order by d.at desc, d.id desc limit ${size + 1}`,
    [workspace, environment, after?.[0] ?? null, after?.[1] ?? null],
  );
  const last = rows.at(size - 1);
  return {
    rows: rows.slice(0, size).map(fromRow),
    next: rows.length > size && last !== undefined ? writeCursor(list, [last.at, last.id]) : null,
  };
}

const fromRow = ({ revokedAt, revokedWhy, ...row }: Row): StoredDecision => ({
  ...row,
  revoked: revokedAt === null ? null : { at: revokedAt, why: revokedWhy ?? '' },
});
