import { criteria } from '../../../flow/9-gate/index.ts';
import { failure } from '../../../ground/index.ts';
import { parseInstant } from '../../../ground/time.ts';
import type { State, StoredWaiver } from '../../../model/workspace/index.ts';
import { type Caller, changeAs } from '../../workspace/change-as.ts';

/** What somebody takes the risk of. */
export interface NewWaiver {
  readonly workspace: string;
  readonly environment: string;
  readonly criterion: string;
  readonly reason: string;
  /** ISO instant. */
  readonly expiresAt: string;
}

/** Gives a waiver. Fails with `record-not-found` for a criterion nobody knows, or `waiver-expired`. */
export function addWaiver(
  state: State,
  { workspace, environment, criterion, reason, expiresAt }: NewWaiver,
  caller: Caller<StoredWaiver>,
): Promise<StoredWaiver> {
  if (!criteria.some(({ id }) => id === criterion))
    throw failure('record-not-found', { record: 'criterion', id: criterion });
  const at = caller.now();
  if ((parseInstant(expiresAt) ?? 0) <= (parseInstant(at) ?? 0))
    throw failure('waiver-expired', { expiresAt });
  const said = (one: StoredWaiver) => ({
    action: 'waiver.add',
    subject: { kind: 'waiver', id: one.id },
    details: { environment, criterion, reason, expiresAt },
  });
  return changeAs(state, workspace, caller, said, ({ decisions }) =>
    decisions.addWaiver({
      id: caller.newId('wvr'),
      workspace,
      environment,
      criterion,
      reason,
      person: caller.person,
      by: caller.actor.name,
      at,
      expiresAt,
    }),
  );
}

/** The second person. Fails with `waiver-needs-another` for the first, or as the store fails. */
export function secondWaiver(
  state: State,
  { workspace, id }: { readonly workspace: string; readonly id: string },
  caller: Caller<StoredWaiver>,
): Promise<StoredWaiver> {
  const said = { action: 'waiver.second', subject: { kind: 'waiver', id }, details: null };
  return changeAs(state, workspace, caller, said, async ({ decisions }) => {
    const waiver = await decisions.waiver(workspace, id);
    if (waiver === null) throw failure('record-not-found', { record: 'waiver', id });
    if (waiver.person === caller.person) throw failure('waiver-needs-another', { id, by: waiver.by });
    const { actor, person, now } = caller;
    return decisions.second(workspace, id, { person, by: actor.name, at: now() });
  });
}

/** Takes a waiver back, for good. Fails as the store fails. */
export function withdrawWaiver(
  state: State,
  { workspace, id }: { readonly workspace: string; readonly id: string },
  caller: Caller<StoredWaiver>,
): Promise<StoredWaiver> {
  const said = { action: 'waiver.withdraw', subject: { kind: 'waiver', id }, details: null };
  return changeAs(state, workspace, caller, said, ({ decisions }) =>
    decisions.withdraw(workspace, id, { by: caller.actor.name, at: caller.now() }),
  );
}
