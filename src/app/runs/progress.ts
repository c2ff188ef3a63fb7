/** How far a job has come. */
export interface Progress {
  /** `waiting`, `reading`, `matching`, `checking`, `explaining`, `comparing`, `recording`. */
  readonly stage: string;
  readonly done: number;
  /** Null where nobody knows. */
  readonly total: number | null;
  /** Of `done` and `total`. */
  readonly unit: 'bytes' | null;
  /** ISO instant at which the stage began. */
  readonly startedAt: string;
  /** What is going on, for people. */
  readonly text: string;
}

const texts: Readonly<Record<string, string>> = {
  waiting: 'Waiting for other work to end',
  opening: 'Looking at the files',
  reading: 'Reading the files',
  matching: 'Matching records',
  checking: 'Checking what should hold',
  explaining: 'Explaining what was found',
  writing: 'Writing the results',
  comparing: 'Comparing with the last run',
  recording: 'Recording what was found',
};

/** The progress of a stage at one moment; a stage that goes on keeps the moment it began. */
export function progressOf(
  before: Progress | null,
  stage: string,
  { done, total, at }: { readonly done: number; readonly total: number | null; readonly at: string },
): Progress {
  return {
    stage,
    done,
    total,
    unit: stage === 'reading' ? 'bytes' : null,
    startedAt: before?.stage === stage ? before.startedAt : at,
    text: texts[stage] ?? stage,
  };
}
