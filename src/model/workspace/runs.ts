import type { Break } from '../break.ts';
import type { MeasureSeries } from '../decision/facts.ts';
import type { Problem } from '../problem.ts';
import type { Summary } from '../summary.ts';
import type { KeptEvidence } from './evidence.ts';
import type { KeptFacts } from './kept-facts.ts';
import type { Page, Paging } from './page.ts';
import type { Exposure, Run, RunInput, RunSettings, RunState, Watermarks } from './run.ts';

/** What is known of a run before it begins. */
export interface RunStart {
  readonly id: string;
  readonly workspace: string;
  readonly environment: string;
  readonly by: string;
  /** ISO instant. */
  readonly at: string;
  readonly settings: RunSettings;
  readonly codeVersion: string;
  /** Which beginning it is, from 1: an earlier one that lives on by mistake records nothing. */
  readonly attempts?: number;
}

/** What a run found, to be recorded as a whole. */
export interface RunResult {
  /** ISO instant of now. */
  readonly at: string;
  readonly folder: string | null;
  readonly summary: Summary;
  readonly inputs: readonly RunInput[];
  readonly watermarks: Watermarks;
  readonly exposures: readonly Exposure[];
  /** Gone through once, and again from the start where the transaction has to be tried again. */
  readonly breaks: Iterable<Break>;
  readonly problems: readonly Problem[];
  /** What people judge breaks by, by the id of the break; of very many only of the worst. */
  readonly evidence?: ReadonlyMap<string, KeptEvidence>;
  /** What decisions lean on; its problems have the ids of the run. */
  readonly kept?: KeptFacts;
  /** Of each week it knew something of. */
  readonly measures?: readonly MeasureSeries[];
}

export interface RunFailure {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

/** How a break of one run stands in another. */
export type RunDifference = 'new' | 'gone' | 'changed' | 'same' | 'not-looked';

export interface RunComparison {
  readonly counts: Readonly<Record<RunDifference, number>>;
}

/** What a break said in two runs; null where it was not seen. */
export interface ComparedBreak {
  readonly id: string;
  readonly difference: RunDifference;
  readonly before: SaidOfBreak | null;
  readonly after: SaidOfBreak | null;
}

export interface SaidOfBreak {
  readonly expected: string | null;
  readonly actual: string | null;
  readonly atRisk: { readonly minor: bigint; readonly currency: string };
}

/** What may be asked about runs. */
export interface Runs {
  /**
   * Says that this process runs a run, for as long as it lives or until it lets go by calling what this gives. To be
   * called before the run is begun.
   */
  hold(id: string): Promise<() => Promise<void>>;
  /** The same for a run that another process may hold already: null where one does. */
  claim(id: string): Promise<(() => Promise<void>) | null>;
  /** Runs that are said to be running by a process that has died. */
  dead(): Promise<readonly Run[]>;
  get(workspace: string, id: string): Promise<Run | null>;
  /** The last one first. */
  list(
    workspace: string,
    filter: { readonly environment?: string; readonly states?: readonly RunState[] },
    paging: Paging,
  ): Promise<Page<Run>>;
  /** Fails with `run-not-comparable` unless both are recorded runs of one environment. */
  compare(workspace: string, before: string, after: string): Promise<RunComparison>;
  /** The breaks that stand in one way, by id. */
  differences(
    workspace: string,
    before: string,
    after: string,
    difference: RunDifference,
    paging: Paging,
  ): Promise<Page<ComparedBreak>>;
}

/** How runs change; the life of a run is `running`, and then once one of the others. */
export interface RunChanges {
  /** Fails with `run-under-way` while another run of the environment is. */
  begin(start: RunStart): Promise<Run>;
  /** Begins a run once more whose process has died. Fails with `run-not-running`. */
  resume(run: Pick<Run, 'workspace' | 'id'>): Promise<Run>;
  /** Leaves a run to be begun once more; what was cut short does not count. */
  leave(run: Pick<Run, 'workspace' | 'id' | 'attempts'>): Promise<void>;
  /** All that it found, or nothing. Fails with `run-not-running` when it was given up in the meantime. */
  record(start: RunStart, result: RunResult): Promise<Run>;
  /** Fails with `run-not-running` when it has ended already, or when an abandoned one is still held. */
  end(
    run: Pick<Run, 'workspace' | 'id'>,
    state: 'failed' | 'cancelled' | 'abandoned',
    at: string,
    failure: RunFailure | null,
  ): Promise<Run>;
}
