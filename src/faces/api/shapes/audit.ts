import { z } from 'zod';
import type { Access } from '../../../app/people/index.ts';
import { failure } from '../../../ground/index.ts';
import type { AuditHead, State } from '../../../model/workspace/index.ts';
import { givenInstant } from './life.ts';
import { id, name, pageOf, paging, several } from './parts.ts';
import { auditEntry, showAuditEntry } from './records.ts';

/** Which entries of a chain are wanted. */
export const auditQuery = z.strictObject({
  actor: id.optional(),
  action: name.optional(),
  from: givenInstant.optional(),
  to: givenInstant.optional(),
  after: z
    .string()
    .regex(/^[1-9]\d{0,14}$/)
    .optional()
    .meta({ description: 'The `next` of the page before.' }),
  limit: paging.limit,
});

export const auditPage = pageOf('AuditPage', auditEntry);

/** A page of a chain, the newest entry first. */
export async function readAudit(
  { audit }: Pick<State, 'audit'>,
  chain: string,
  { after, limit = 50, actor, action, from, to }: z.output<typeof auditQuery>,
): Promise<z.output<typeof auditPage>> {
  const filter = {
    ...(actor !== undefined && { actor }),
    ...(action !== undefined && { action }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  };
  const page = { limit: limit + 1, ...(after !== undefined && { before: Number(after) }) };
  const entries = await audit.list(chain, filter, page);
  const shown = entries.slice(0, limit);
  const next = entries.length > limit ? String(shown.at(-1)?.sequence) : null;
  return { items: shown.map(showAuditEntry), next };
}

const anchor = z.string().regex(/^[1-9]\d{0,14}:[0-9a-f]{64}$/);

export const verdictQuery = z.strictObject({
  anchor: several(anchor)
    .optional()
    .meta({ description: 'Heads that were printed, as `sequence:hash`: the log must still hold them.' }),
});

export const auditVerdict = z
  .strictObject({
    holds: z.boolean(),
    entries: z.int(),
    head: z.strictObject({ sequence: z.int(), hash: z.string() }).readonly().nullable(),
    at: z.int().nullable(),
    why: z.enum(['altered', 'missing', 'not-anchored']).nullable(),
  })
  .meta({
    id: 'AuditVerdict',
    description: 'Where it does not hold: `at` is the first place that is wrong.',
  });

/** Whether a chain is whole, and still holds what was printed. */
export async function verifyChain(
  { audit }: Pick<State, 'audit'>,
  chain: string,
  { anchor: anchors = [] }: z.output<typeof verdictQuery>,
): Promise<z.output<typeof auditVerdict>> {
  const verdict = await audit.verify(chain, anchors.map(headOf));
  return verdict.holds ? { ...verdict, at: null, why: null } : { ...verdict, head: null };
}

/**
 * The log of the installation tells who signs in, whatever their workspaces are: it is for those who may read the log of
 * every one. Fails with `api-scope-missing`.
 */
export async function needWholeAudit(
  { workspaces }: Pick<State, 'workspaces'>,
  access: Access,
): Promise<void> {
  const mine = access.reaches.filter(({ scopes }) => scopes.includes('audit'));
  const all = await workspaces.list();
  if (all.every(({ id: one }) => mine.some(({ workspace }) => workspace === one))) return;
  const hint = 'This log is for those who may read the log of every workspace; ask one of them.';
  throw failure('api-scope-missing', { scope: 'audit', person: access.person }, { hint });
}

function headOf(text: string): AuditHead {
  const [sequence = '', hash = ''] = text.split(':');
  return { sequence: Number(sequence), hash };
}
