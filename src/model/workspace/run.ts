import type { Symptom } from '../break.ts';
import type { Side } from '../side.ts';
import type { Summary, Verdict } from '../summary.ts';

/**
 * `running` until its one transaction says `done`; `failed` by itself, `cancelled` by somebody; a run whose process died
 * is begun once more, and `abandoned` when that was in vain too often.
 */
export const runStates = ['running', 'done', 'failed', 'cancelled', 'abandoned'] as const;
export type RunState = (typeof runStates)[number];

/** A file a run read. */
export interface RunInput {
  readonly file: string;
  readonly side: Side;
  readonly records: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly rows: number;
}

/** The first and the last moment of the records of a side; ISO instants. */
export interface Coverage {
  readonly from: string;
  readonly to: string;
}

/** What a run knows of each side; null where nothing with a time was read. */
export type Watermarks = Readonly<Record<Side, Coverage | null>>;

/** What could have broken in a symptom. */
export const exposureUnits = ['order', 'refund', 'sku-location'] as const;
export type ExposureUnit = (typeof exposureUnits)[number];

/** Records of one day that could have broken; of stock, the levels that were compared on it. */
export interface Exposure {
  /** ISO day in the books' zone. */
  readonly day: string;
  readonly records: ExposureUnit;
  readonly count: number;
}

/** What a run was told: enough to run it again. */
export interface RunSettings {
  readonly shop: readonly string[];
  readonly erp: readonly string[];
  /** Path of the profile as it was read. */
  readonly profile: string | null;
  /** SHA-256 of the profile's text. */
  readonly profileSha256: string | null;
  /** The profile itself: what it was read from may change. Absent in runs of versions before it was kept. */
  readonly profileText?: string | null;
  /** What uploads are called, by the path they have here. */
  readonly names?: Readonly<Record<string, string>>;
  readonly asOf: string | null;
  readonly from: string | null;
  readonly to: string | null;
}

/** How the breaks of a run stand to those of the run before. */
export interface RunOutcome {
  /** Seen for the first time, `regressed` not counted. */
  readonly new: number;
  readonly still: number;
  /** Seen before, gone for a while, there again; `regressed` not counted. */
  readonly back: number;
  /** Made after a fix and inside its scope. */
  readonly regressed: number;
  readonly gone: number;
  /** Seen before, and not looked at: out of the data's range, or their control could not be checked. */
  readonly notLooked: number;
}

/** How the breaks of one symptom stand to those of the run before. */
export interface SymptomOutcome {
  /** Seen for the first time, or back again. */
  readonly new: number;
  readonly gone: number;
}

/** What is known of a symptom: no data, and records still on their way, are never the same as `holds`. */
export type SymptomHealth = 'breaks' | 'no-data' | 'in-flight' | 'holds';

/** One run of the flow for a workspace. */
export interface Run {
  readonly id: string;
  readonly workspace: string;
  readonly environment: string;
  /** Counts the recorded runs of an environment from 1; null until it is recorded. */
  readonly number: number | null;
  readonly state: RunState;
  readonly startedAt: string;
  readonly endedAt: string | null;
  readonly by: string;
  readonly settings: RunSettings;
  readonly codeVersion: string;
  /** Folder of its outputs; null unless done. */
  readonly folder: string | null;
  readonly inputs: readonly RunInput[];
  readonly watermarks: Watermarks | null;
  readonly verdict: Verdict | null;
  /** What is known of each symptom; null until it is recorded. */
  readonly health: Readonly<Record<Symptom, SymptomHealth>> | null;
  readonly summary: Summary | null;
  readonly outcome: RunOutcome | null;
  /** The same by symptom; null where the run is not recorded. */
  readonly symptomOutcomes: Readonly<Partial<Record<Symptom, SymptomOutcome>>> | null;
  /** Why it did not end well: code, message and what to do. */
  readonly failure: { readonly code: string; readonly message: string; readonly hint: string } | null;
  /** How often it was begun: once more after each death of its process. */
  readonly attempts: number;
}
