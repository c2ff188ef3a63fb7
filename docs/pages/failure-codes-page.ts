import { type FailureRule, failureCodes } from '../../src/ground/index.ts';
import { code, generatedNote, page, table } from './markdown.ts';

/** docs/reference/failure-codes.md: every named failure. */
export function failureCodesPage(): string {
  const rules = Object.entries<FailureRule>(failureCodes);
  return page([
    generatedNote,
    '# Error codes',
    'A command that fails says what happened and what to do next, on stderr; with `--json` also as one document on stdout: `{"error":{"code","message","hint","values"}}`. Codes are added, and never renamed.',
    table(
      ['code', 'says', 'next', 'exit code'],
      rules.map(([id, { says, hint, exit }]) => [code(id), says, hint, String(exit)]),
    ),
  ]);
}
