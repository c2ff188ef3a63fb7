import type { BreakKind } from '../break.ts';

/** Whether a fix takes the symptom away, or its cause. */
export const fixDepths = ['tactical', 'root-cause'] as const;
export type FixDepth = (typeof fixDepths)[number];

/** Which records a fix is said to mend; a text that is missing does not narrow it. */
export interface FixScope {
  /** Nothing outside this environment says anything about the fix. */
  readonly environment: string;
  /** Empty: only the breaks that were marked as fixed by it. */
  readonly kinds: readonly BreakKind[];
  readonly fingerprint: string | null;
  /** Attributes the record must have, such as its country or gateway. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** Something that was changed so that breaks end: what, from when on, for which records, and by whom. */
export interface Fix {
  readonly id: string;
  readonly workspace: string;
  /** The problem it is to end, if it was recorded on one. */
  readonly problem: string | null;
  readonly scope: FixScope;
  /** ISO instant from which on records are made under the fix. */
  readonly effectiveAt: string;
  readonly what: string;
  /** Whether it takes the symptom away or its cause; null: not said. */
  readonly depth: FixDepth | null;
  /** Id of the cause it is said to end; null: not said. */
  readonly cause: string | null;
  readonly by: string;
  readonly at: string;
}

/** What a regression is judged by: where the record belongs, and when it was made or processed. */
export interface FixedRecord {
  readonly environment: string;
  readonly kind: BreakKind;
  readonly fingerprint: string | null;
  readonly attributes: Readonly<Record<string, string>>;
  /** The fix the break was marked with. */
  readonly fix: string | null;
  /** ISO instant; null where nobody knows, which is never held against a fix. */
  readonly madeAt: string | null;
}

/** Whether a record proves that a fix does not hold: it was made after the fix took effect, inside its scope. */
export function recurs(fix: Fix, record: FixedRecord): boolean {
  const { scope } = fix;
  if (record.madeAt === null || record.environment !== scope.environment) return false;
  if (!(Date.parse(record.madeAt) > Date.parse(fix.effectiveAt))) return false;
  if (record.fix === fix.id) return true;
  return (
    scope.kinds.includes(record.kind) &&
    (scope.fingerprint === null || scope.fingerprint === record.fingerprint) &&
    Object.entries(scope.attributes).every(([name, value]) => record.attributes[name] === value)
  );
}
