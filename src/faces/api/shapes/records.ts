import { z } from 'zod';
import { fixDepths } from '../../../model/decision/index.ts';
import type {
  ApiToken,
  AuditEntry,
  Comment,
  Fix,
  Setting,
  Source,
  Workspace,
} from '../../../model/workspace/index.ts';
import { anything, byName, id, instant, kind, several, version } from './parts.ts';

export const workspace = z
  .strictObject({ id, name: z.string(), createdAt: instant, version })
  .meta({ id: 'Workspace', description: 'What a team keeps apart: its sources, runs, breaks and people.' });
export const showWorkspace = (one: Workspace): z.output<typeof workspace> => one;

export const source = z
  .strictObject({
    id,
    side: z.enum(['shop', 'erp']),
    kind: z.string(),
    name: z.string(),
    settings: anything,
    watermark: instant.nullable(),
    lastReadAt: instant.nullable(),
    lastFailure: anything,
    createdAt: instant,
    archivedAt: instant.nullable(),
    version,
  })
  .meta({ id: 'Source', description: 'Where records of one side come from.' });
export const showSource = ({ workspace: _, ...one }: Source): z.output<typeof source> =>
  one as z.output<typeof source>;

export const setting = z
  .strictObject({
    key: z.string(),
    value: anything,
    changedAt: instant,
    changedBy: z.string().nullable(),
    version,
  })
  .meta({
    id: 'Setting',
    description: 'A value the workspace has set; what it has not set has its default.',
  });
export const showSetting = ({ workspace: _, ...one }: Setting): z.output<typeof setting> =>
  one as z.output<typeof setting>;

export const commentText = z.string().min(1).max(10_000);
export const commentSubject = z.enum(['break', 'problem', 'fix', 'run']);
export const comment = z
  .strictObject({
    id,
    subject: z.strictObject({ kind: commentSubject, id }).readonly(),
    author: id,
    text: z.string(),
    createdAt: instant,
    editedAt: instant.nullable(),
    deletedAt: instant.nullable(),
    version,
  })
  .meta({ id: 'Comment', description: 'What somebody wrote; the text is empty once it was taken back.' });
export const showComment = ({ workspace: _, ...one }: Comment): z.output<typeof comment> => one;

export const fix = z
  .strictObject({
    id,
    problem: z.string().nullable(),
    scope: z
      .strictObject({
        environment: z.string(),
        kinds: several(kind),
        fingerprint: z.string().nullable(),
        attributes: byName(z.string()),
      })
      .readonly(),
    effectiveAt: instant,
    what: z.string(),
    depth: z.enum(fixDepths).nullable(),
    cause: z.string().nullable(),
    by: z.string(),
    at: instant,
  })
  .meta({
    id: 'Fix',
    description:
      'What was changed so that breaks end, from when on, and for which records; whether it takes the symptom away (`tactical`) or its cause (`root-cause`), and which: null where nobody said.',
  });
export const showFix = ({ workspace: _, ...one }: Fix): z.output<typeof fix> => one;

export const auditEntry = z
  .strictObject({
    id,
    at: instant,
    actor: z
      .strictObject({
        kind: z.enum(['person', 'token', 'system']),
        id: z.string().nullable(),
        name: z.string(),
      })
      .readonly(),
    action: z.string(),
    subject: z.strictObject({ kind: z.string(), id: z.string() }).readonly().nullable(),
    details: anything,
    chain: z.string(),
    sequence: z.int(),
    previous: z.string(),
    hash: z.string(),
  })
  .meta({
    id: 'AuditEntry',
    description: 'A link of the chain: its hash covers all of it and the hash before.',
  });
export const showAuditEntry = (one: AuditEntry): z.output<typeof auditEntry> =>
  one as z.output<typeof auditEntry>;

export const token = z
  .strictObject({
    id,
    person: id,
    name: z.string(),
    scopes: several(z.string()),
    createdAt: instant,
    expiresAt: instant.nullable(),
    lastUsedAt: instant.nullable(),
    revokedAt: instant.nullable(),
  })
  .meta({ id: 'Token', description: 'A key with which a program calls the API.' });
export function showToken(one: ApiToken): z.output<typeof token> {
  const { workspace: _, secretHash: __, ...shown } = one;
  return shown;
}

export const removed = z.strictObject({ removed: z.literal(true) }).meta({ id: 'Removed' });
