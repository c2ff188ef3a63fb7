import { isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import type { Failure } from '../../../../ground/index.ts';
import { explainIssue, type JsonSchemaNode } from './explain-issue.ts';

/** How a document that people write is read. */
export interface StrictReading<Schema extends z.ZodType> {
  readonly schema: Schema;
  /** Its JSON Schema, from which the keys are known that could have been meant. */
  readonly jsonSchema: () => JsonSchemaNode;
  /** Whether `00123` and `1.10` are texts that look like numbers, and keep their zeros. */
  readonly keepsZeros: boolean;
  /** Makes the failure: `at` says the place, with its line where it is known. */
  readonly fail: (fault: { readonly at: string; readonly reason: string }, cause?: unknown) => Failure;
}

/** Reads YAML, of which JSON is a part; the first thing that is wrong is told with its place, value and what is allowed. */
export function readStrict<Schema extends z.ZodType>(
  yamlText: string,
  reading: StrictReading<Schema>,
): { readonly checked: z.output<Schema>; readonly value: unknown } {
  const raw = readYaml(yamlText, reading);
  return { checked: checkStrict(raw.value ?? {}, reading, raw.lineOf), value: raw.value };
}

/** The same for a value that was read already. */
export function checkStrict<Schema extends z.ZodType>(
  value: unknown,
  { schema, jsonSchema, fail }: Pick<StrictReading<Schema>, 'schema' | 'jsonSchema' | 'fail'>,
  lineOf: (path: readonly (string | number)[]) => number | undefined = () => undefined,
): z.output<Schema> {
  const checked = schema.safeParse(value);
  if (checked.success) return checked.data;
  const { path, at, reason } = explainIssue(checked.error, value, jsonSchema());
  const line = lineOf(path);
  throw fail({ at: line === undefined ? at : `${at} (line ${line})`, reason });
}

interface RawYaml {
  readonly value: unknown;
  lineOf(path: readonly (string | number)[]): number | undefined;
}

type Rules = Pick<StrictReading<z.ZodType>, 'keepsZeros' | 'fail'>;

function readYaml(yamlText: string, { keepsZeros, fail }: Rules): RawYaml {
  const lineCounter = new LineCounter();
  const document = parseDocument(yamlText, { lineCounter, prettyErrors: false });
  const [error] = document.errors;
  if (error !== undefined) {
    const { line, col } = lineCounter.linePos(error.pos[0]);
    const isDeep = error.message.startsWith('Maximum call stack size');
    const reason = isDeep ? 'it is nested too deeply' : error.message;
    throw fail({ at: `line ${line}, column ${col}`, reason });
  }
  if (keepsZeros)
    visit(document, {
      Scalar(_, node) {
        if (
          typeof node.value === 'number' &&
          node.source !== undefined &&
          String(node.value) !== node.source
        ) {
          node.value = node.source;
        }
      },
    });
  return {
    value: toJs(document, fail),
    lineOf(path) {
      for (let length = path.length; length > 0; length -= 1) {
        const node: unknown = document.getIn(path.slice(0, length), true);
        const range = isRanged(node) ? node.range : undefined;
        if (range) return lineCounter.linePos(range[0]).line;
      }
      return undefined;
    },
  };
}

function toJs(document: ReturnType<typeof parseDocument>, fail: Rules['fail']): unknown {
  try {
    const value: unknown = document.toJS({ maxAliasCount: 50 });
    // An alias may name what it stands in, which nobody could walk through to the end.
    JSON.stringify(value);
    return value;
  } catch (cause) {
    const isCircle = cause instanceof TypeError && cause.message.includes('circular');
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw fail(
      { at: 'its aliases', reason: isCircle ? 'one of them stands in what it names' : reason },
      cause,
    );
  }
}

function isRanged(node: unknown): node is { readonly range?: readonly [number, number, number] | null } {
  return isScalar(node) || (typeof node === 'object' && node !== null && 'range' in node);
}
