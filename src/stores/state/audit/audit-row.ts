import type { Insertable, Selectable } from 'kysely';
import type { AuditEntry } from '../../../model/workspace/index.ts';
import type { Tables } from '../tables/index.ts';

/** An entry as its table keeps it. */
export function toRow(entry: AuditEntry): Insertable<Tables['auditEntries']> {
  const { actor, subject, details, sequence, ...same } = entry;
  return {
    ...same,
    sequence: BigInt(sequence),
    actorKind: actor.kind,
    actorId: actor.id,
    actorName: actor.name,
    subjectKind: subject?.kind ?? null,
    subjectId: subject?.id ?? null,
    details: JSON.stringify(details),
  };
}

export function fromRow(row: Selectable<Tables['auditEntries']>): AuditEntry {
  const { actorKind, actorId, actorName, subjectKind, subjectId, sequence, ...same } = row;
  return {
    ...same,
    sequence: Number(sequence),
    actor: { kind: actorKind, id: actorId, name: actorName },
    subject: subjectKind === null || subjectId === null ? null : { kind: subjectKind, id: subjectId },
  };
}
