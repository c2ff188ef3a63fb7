/** What the process ends with; the meaning is fixed for scripts and CI jobs. */
export const exitCodes = {
  clean: 0,
  breaks: 1,
  usage: 2,
  undecided: 3,
  upstream: 4,
  bug: 70,
  interrupted: 130,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Strongest first: a proven break stands whatever else is unknown, and unknown is never clean. */
const precedence: readonly ExitCode[] = [130, 70, 2, 1, 4, 3, 0];

/** The one exit code that speaks for several; none at all is clean. */
export function strongestExit(codes: Iterable<ExitCode>): ExitCode {
  const seen = new Set(codes);
  return precedence.find((code) => seen.has(code)) ?? exitCodes.clean;
}
