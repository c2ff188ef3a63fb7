import type { z } from 'zod';
import { allowedKeysAt } from './allowed-keys.ts';
import { nearest } from './nearest.ts';
import { ruleRecords } from './rule-records.ts';

type Issue = z.core.$ZodIssue;

/** A JSON Schema, or a part of one. */
export type JsonSchemaNode = Readonly<Record<string, unknown>>;

/** One fault of a document that people wrote: where, and what is wrong, allowed and probably meant. */
export interface ExplainedIssue {
  readonly path: readonly (string | number)[];
  readonly at: string;
  readonly reason: string;
}

/** Puts the first fault into words. */
export function explainIssue(error: z.ZodError, input: unknown, schema: JsonSchemaNode): ExplainedIssue {
  const [first] = error.issues;
  if (first === undefined) return { path: [], at: 'the top', reason: 'it is not valid' };
  const { path, issue } = deepest(first, [], input);
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0] ?? '';
    return {
      path: [...path, key],
      at: describe([...path, key]),
      reason: explainKey(key, allowedKeysAt(schema, path, input)),
    };
  }
  return { path, at: describe(path), reason: explainValue(issue, valueAt(input, path), path) };
}

/** Of a union, the branch that came furthest says what is wrong. */
function deepest(
  issue: Issue,
  base: readonly (string | number)[],
  input: unknown,
): { readonly path: readonly (string | number)[]; readonly issue: Issue } {
  const path = [...base, ...issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part))];
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return { path, issue };
  const branches = issue.errors.flatMap((errors) =>
    errors.slice(0, 1).map((one) => deepest(one, path, input)),
  );
  const [best] = branches.sort((a, b) => weight(b) - weight(a));
  const allOuter = branches.every(
    (branch) => branch.path.length === path.length && branch.issue.code === 'invalid_type',
  );
  return best === undefined || allOuter ? { path, issue } : best;
}

function weight(branch: { readonly path: readonly (string | number)[]; readonly issue: Issue }): number {
  return branch.path.length * 2 + (branch.issue.code === 'invalid_type' ? 0 : 1);
}

function explainKey(key: string, allowed: readonly string[]): string {
  const meant = nearest(key, allowed);
  const known = allowed.length === 0 ? '' : `; known here: ${allowed.join(', ')}`;
  return `${JSON.stringify(key)} is not known here${meant === undefined ? '' : `, did you mean ${JSON.stringify(meant)}?`}${known}`;
}

function show(value: unknown): string {
  try {
    return JSON.stringify(value).slice(0, 120);
  } catch {
    // Lists within lists without end.
    return 'what stands there';
  }
}

function explainValue(issue: Issue, value: unknown, at: readonly (string | number)[]): string {
  const shown = value === undefined ? 'nothing' : show(value);
  switch (issue.code) {
    case 'invalid_value': {
      const allowed = issue.values.map(String);
      if (value === undefined) return `it is required; allowed: ${allowed.join(', ')}`;
      return `${shown} is not allowed${suggestion(value, allowed)}; allowed: ${allowed.join(', ')}`;
    }
    case 'invalid_union': {
      // A schema that says itself what it takes knows better.
      if (at.at(-1) !== 'record' && issue.message !== 'Invalid input') return `${shown}: ${issue.message}`;
      if (at.at(-1) !== 'record')
        return `${shown} is neither the name of a column, a list of them nor the long form`;
      return `${shown} is not a record${suggestion(value, ruleRecords)}; allowed: ${ruleRecords.join(', ')}`;
    }
    case 'invalid_type': {
      if (value === undefined) return `it is required (${issue.expected})`;
      return issue.message.startsWith('Invalid input')
        ? `${shown} is not of type ${issue.expected}`
        : `${shown}: ${issue.message}`;
    }
    default:
      return value === undefined ? issue.message : `${shown}: ${issue.message}`;
  }
}

function suggestion(value: unknown, allowed: readonly string[]): string {
  const meant = typeof value === 'string' ? nearest(value, allowed) : undefined;
  return meant === undefined ? '' : `, did you mean ${JSON.stringify(meant)}?`;
}

function valueAt(input: unknown, path: readonly (string | number)[]): unknown {
  let value: unknown = input;
  for (const part of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Readonly<Record<string | number, unknown>>)[part];
  }
  return value;
}

function describe(path: readonly (string | number)[]): string {
  const text = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${part}`)).join('');
  return text === '' ? 'the top' : text.replace(/^\./, '');
}
