import { Document, isMap, isScalar, type Node } from 'yaml';
import type { Suggestion } from './suggest-profile.ts';

/** A suggested profile as YAML, with the confidence of each column beside it. */
export function renderProfileYaml(suggestion: Suggestion): string {
  const document = new Document(suggestion.profile, { aliasDuplicateObjects: false });
  document.commentBefore = [
    ' Suggested from the files; check what has a low confidence.',
    ' State books.timeZone: the zone in which your days and periods begin (UTC when missing).',
  ].join('\n');
  const files = suggestion.files.filter((file) => file.record !== null && file.preset === undefined);
  for (const [at, file] of files.entries()) {
    const rule = document.getIn(['files', at], true);
    if (!isMap(rule)) continue;
    rule.commentBefore = ` ${file.table}: ${file.record}, confidence ${percent(file.confidence)}`;
    const columns = rule.get('columns', true);
    if (!isMap(columns)) continue;
    for (const pair of columns.items) {
      const field = isScalar(pair.key) ? String(pair.key.value) : '';
      const said = suggestion.columns.find(
        (one) => one.table === file.table && one.side === file.side && one.field === field,
      );
      if (said === undefined) continue;
      const comment = ` ${percent(said.confidence)}${said.because.length === 0 ? '' : `: ${said.because.join('; ')}`}`;
      attach(pair.key, pair.value, comment);
    }
  }
  return document.toString({ lineWidth: 0 });
}

function attach(key: unknown, value: unknown, comment: string): void {
  if (isScalar(value)) value.comment = comment;
  else if (isScalar(key)) (key as Node).commentBefore = comment;
}

function percent(confidence: number): string {
  return `${Math.round(confidence * 100)} %`;
}
