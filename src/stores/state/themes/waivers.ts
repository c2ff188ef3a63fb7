import { failure } from '../../../ground/index.ts';
import type { DecisionChanges, StoredProof, StoredWaiver } from '../../../model/workspace/index.ts';
import { ask } from '../ask.ts';
import { present } from '../change-record.ts';
import type { Db } from '../connection.ts';

const columns = `workspace, environment, id, criterion, reason, person, by, at, expires_at as "expiresAt",
  second_person as "secondPerson", second_by as "secondBy", second_at as "secondAt", withdrawn_by as "withdrawnBy",
  withdrawn_at as "withdrawnAt"`;

type Row = Omit<StoredWaiver, 'seconded' | 'withdrawn'> & {
  readonly secondBy: string | null;
  readonly secondAt: string | null;
  readonly withdrawnBy: string | null;
  readonly withdrawnAt: string | null;
};

export async function readWaiver(db: Db, workspace: string, id: string): Promise<StoredWaiver | null> {
  const [row] = await ask<Row>(db, `select ${columns} from waivers where workspace = $1 and id = $2`, [
    workspace,
    id,
  ]);
  return row === undefined ? null : fromRow(row);
}

export async function listWaivers(
  db: Db,
  workspace: string,
  environment: string,
): Promise<readonly StoredWaiver[]> {
  const rows = await ask<Row>(
    db,
    `select ${columns} from waivers where workspace = $1 and environment = $2 order by at, id`,
    [workspace, environment],
  );
  return rows.map(fromRow);
}

export async function addWaiver(
  db: Db,
  one: Parameters<DecisionChanges['addWaiver']>[0],
): Promise<StoredWaiver> {
  await ask(
    db,
    `insert into waivers (workspace, environment, id, criterion, reason, person, by, at, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      one.workspace,
      one.environment,
      one.id,
      one.criterion,
      one.reason,
      one.person,
      one.by,
      one.at,
      one.expiresAt,
    ],
  );
  return present('waiver', one.id, await readWaiver(db, one.workspace, one.id));
}

export async function second(
  db: Db,
  workspace: string,
  id: string,
  { person, by, at }: Parameters<DecisionChanges['second']>[2],
): Promise<StoredWaiver> {
  const rows = await ask(
    db,
    `update waivers set second_person = $3, second_by = $4, second_at = $5
     where workspace = $1 and id = $2 and second_at is null and withdrawn_at is null returning 1`,
    [workspace, id, person, by, at],
  );
  return changed(db, workspace, id, rows.length);
}

export async function withdraw(
  db: Db,
  workspace: string,
  id: string,
  { by, at }: Parameters<DecisionChanges['withdraw']>[2],
): Promise<StoredWaiver> {
  const rows = await ask(
    db,
    `update waivers set withdrawn_by = $3, withdrawn_at = $4
     where workspace = $1 and id = $2 and withdrawn_at is null returning 1`,
    [workspace, id, by, at],
  );
  return changed(db, workspace, id, rows.length);
}

async function changed(db: Db, workspace: string, id: string, rows: number): Promise<StoredWaiver> {
  const waiver = present('waiver', id, await readWaiver(db, workspace, id));
  if (rows === 0)
    throw failure('waiver-not-open', {
      id,
      state: waiver.withdrawn === null ? 'seconded' : 'withdrawn',
    });
  return waiver;
}

export async function addProof(db: Db, { proof, ...one }: StoredProof): Promise<void> {
  await ask(
    db,
    `insert into proofs (workspace, environment, id, run, by, at, proof) values ($1, $2, $3, $4, $5, $6, $7)`,
    [one.workspace, one.environment, one.id, one.run, one.by, proof.at, JSON.stringify(proof)],
  );
}

export async function lastProof(db: Db, workspace: string, environment: string): Promise<StoredProof | null> {
  const [row] = await ask<StoredProof>(
    db,
    `select workspace, environment, id, run, by, proof from proofs where workspace = $1 and environment = $2
     order by at desc, id desc limit 1`,
    [workspace, environment],
  );
  return row ?? null;
}

function fromRow({ secondBy, secondAt, withdrawnBy, withdrawnAt, ...row }: Row): StoredWaiver {
  return {
    ...row,
    seconded: secondBy === null || secondAt === null ? null : { by: secondBy, at: secondAt },
    withdrawn: withdrawnBy === null || withdrawnAt === null ? null : { by: withdrawnBy, at: withdrawnAt },
  };
}
