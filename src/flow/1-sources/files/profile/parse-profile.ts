import { isScalar, LineCounter, parseDocument, visit } from 'yaml';
import { failure } from '../../../../ground/index.ts';
import type { Profile } from '../../../../model/index.ts';
import { explainIssue } from './explain-issue.ts';
import { type ProfileInput, profileSchema } from './profile-schema.ts';
import { toProfile } from './to-profile.ts';

/** Reads a profile from YAML; fails with profile-invalid, naming place, value and what is allowed. */
export function parseProfile(yamlText: string, fileName: string): Profile {
  const raw = readYaml(yamlText, fileName);
  const checked = profileSchema.safeParse(raw.value ?? {});
  if (checked.success) return toProfile(checked.data, statesFlowTimes(raw.value));
  const issue = explainIssue(checked.error, raw.value);
  const line = raw.lineOf(issue.path);
  throw failure('profile-invalid', {
    file: fileName,
    at: line === undefined ? issue.at : `${issue.at} (line ${line})`,
    reason: issue.reason,
  });
}

/** A profile from a plain object that is known to be valid, such as a suggested one. */
export function profileFrom(value: ProfileInput): Profile {
  return toProfile(profileSchema.parse(value), statesFlowTimes(value));
}

/** The profile of someone who has none: every default. */
export function defaultProfile(): Profile {
  return toProfile(profileSchema.parse({}), false);
}

function statesFlowTimes(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'flowTimes' in value;
}

interface RawYaml {
  readonly value: unknown;
  lineOf(path: readonly (string | number)[]): number | undefined;
}

function readYaml(yamlText: string, fileName: string): RawYaml {
  const lineCounter = new LineCounter();
  const document = parseDocument(yamlText, { lineCounter, prettyErrors: false });
  const [error] = document.errors;
  if (error !== undefined) {
    const { line, col } = lineCounter.linePos(error.pos[0]);
    throw failure('profile-invalid', {
      file: fileName,
      at: `line ${line}, column ${col}`,
      reason: error.message,
    });
  }
  // 00123 and 1.10 are texts that look like numbers: they keep their zeros.
  visit(document, {
    Scalar(_, node) {
      if (typeof node.value === 'number' && node.source !== undefined && String(node.value) !== node.source) {
        node.value = node.source;
      }
    },
  });
  return {
    value: toJs(document, fileName),
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

function toJs(document: ReturnType<typeof parseDocument>, fileName: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 50 });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw failure('profile-invalid', { file: fileName, at: 'its aliases', reason }, { cause });
  }
}

function isRanged(node: unknown): node is { readonly range?: readonly [number, number, number] | null } {
  return isScalar(node) || (typeof node === 'object' && node !== null && 'range' in node);
}
