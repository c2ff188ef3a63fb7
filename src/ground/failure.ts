import type { ExitCode } from './exit-codes.ts';
import { type FailureCode, type FailureRule, failureCodes } from './failure-codes.ts';

/** What a message can be filled with. */
export type FailureValue = string | number | boolean | null | readonly string[];

type Names<Template extends string> = Template extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Names<Rest>
  : never;

type Rule<Code extends FailureCode> = (typeof failureCodes)[Code];

/** The values a code needs, taken from the placeholders of its message and hint; more may be given. */
export type FailureValues<Code extends FailureCode> = Readonly<
  Record<Names<Rule<Code>['says'] | Rule<Code>['hint']>, FailureValue>
> &
  Readonly<Record<string, FailureValue>>;

export interface FailureOptions {
  readonly cause?: unknown;
  /** A better next step than the one of the table, where the caller knows one. */
  readonly hint?: string;
}

/** What a failure is in a JSON answer. */
export interface FailureJson {
  readonly error: {
    readonly code: FailureCode;
    readonly message: string;
    readonly hint: string;
    readonly values: Readonly<Record<string, FailureValue>>;
  };
}

/** Something went wrong that can be named: what happened, with the values, and what to do next. */
export class Failure extends Error {
  override readonly name = 'Failure';
  readonly code: FailureCode;
  readonly values: Readonly<Record<string, FailureValue>>;
  readonly hint: string;
  readonly exitCode: ExitCode;
  readonly httpStatus: number;

  constructor(
    code: FailureCode,
    values: Readonly<Record<string, FailureValue>>,
    options: FailureOptions = {},
  ) {
    const rule: FailureRule = failureCodes[code];
    super(fill(rule.says, values), options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.values = values;
    this.hint = options.hint ?? fill(rule.hint, values);
    this.exitCode = rule.exit;
    this.httpStatus = rule.http;
  }

  toJSON(): FailureJson {
    const { code, message, hint, values } = this;
    return { error: { code, message, hint, values } };
  }
}

/** Makes a failure, with the compiler checking that every value its sentences need is there. */
export function failure<const Code extends FailureCode>(
  code: Code,
  values: FailureValues<Code>,
  options: FailureOptions = {},
): Failure {
  return new Failure(code, values, options);
}

/** Whether something thrown is a named failure rather than a bug. */
export function isFailure(thrown: unknown): thrown is Failure {
  return thrown instanceof Failure;
}

/** Turns anything thrown into a failure; what has no name is a bug. */
export function asFailure(thrown: unknown): Failure {
  if (isFailure(thrown)) return thrown;
  const what = thrown instanceof Error ? thrown.message : String(thrown);
  return failure('bug', { what }, { cause: thrown });
}

function fill(template: string, values: Readonly<Record<string, FailureValue>>): string {
  const filled = template.replace(/\{(\w+)\}/g, (_, name: string) => show(values[name]));
  // A reason often ends its own sentence already.
  return filled.replace(/([.!?])\.$/, '$1');
}

function show(value: FailureValue | undefined): string {
  if (value === undefined || value === null) return '(unknown)';
  const text = typeof value === 'object' ? value.join(', ') : String(value);
  return text.length > 500 ? `${text.slice(0, 500)}…` : text;
}
