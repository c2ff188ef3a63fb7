import type { SuggestResult } from '../../../app/index.ts';
import type { Look } from '../look.ts';
import { cut, type TextCell, textTable, wrap } from './layout.ts';
import { type Paint, painter, plain, type Style } from './paint.ts';

type Suggestion = SuggestResult['suggestion'];

const sure = 0.85;
const doubtful = 0.6;
const longestName = 32;

function percent(confidence: number): string {
  return `${Math.round(confidence * 100)} %`;
}

function styleOf(confidence: number): Style {
  if (confidence >= sure) return 'green';
  return confidence >= doubtful ? 'yellow' : 'red';
}

function columnLines(suggestion: Suggestion, file: Suggestion['files'][number], width: number, paint: Paint) {
  const own = suggestion.columns.filter(({ table, side }) => table === file.table && side === file.side);
  const longest = (texts: readonly string[]): number => Math.max(6, ...texts.map((text) => text.length));
  const names = Math.min(longestName, longest(own.map(({ column }) => column)));
  const fields = longest(own.map(({ field }) => field ?? ''));
  const room = Math.max(20, width - names - fields - 'Confidence'.length - 8);
  const rows = own.map(({ column, field, confidence, because }): TextCell[] => [
    { text: cut(plain(column), longestName) },
    field === null ? { text: '-', style: 'dim' } : { text: field },
    field === null ? { text: '' } : { text: percent(confidence), style: styleOf(confidence) },
    { text: cut(plain(because.join('; ')), room), style: 'dim' },
  ]);
  const columns = [
    { title: 'Column' },
    { title: 'Field' },
    { title: 'Confidence', right: true },
    { title: 'Because', dropped: 1 },
  ] as const;
  return textTable(columns, rows, width, paint);
}

/** What is thought of each file and column, and what to do with the profile. */
export function renderSuggestion(
  suggestion: Suggestion,
  notes: readonly string[],
  look: Look & { readonly out?: string },
): string {
  const paint = painter(look.colour);
  const width = Math.max(60, Math.min(look.width, 140));
  const blocks = suggestion.files.map((file) => {
    const name = paint('bold', plain(file.table));
    if (file.preset !== undefined) {
      return [`${name}  ${file.side}: known export ${file.preset}, needs no rule`];
    }
    const what =
      file.record === null
        ? paint('red', 'not recognised: say in the profile what it is, or leave it out')
        : `${file.record}, ${paint(styleOf(file.confidence), percent(file.confidence))}`;
    return [`${name}  ${file.side}: ${what}`, ...columnLines(suggestion, file, width, paint)];
  });
  const doubts = suggestion.columns.filter(
    ({ field, confidence }) => field !== null && confidence < sure,
  ).length;
  const check =
    doubts === 0
      ? ''
      : ` Look first at the ${doubts} ${doubts === 1 ? 'column' : 'columns'} below ${percent(sure)}.`;
  const next =
    look.out === undefined
      ? `Save the profile below, correct it, and give it to "tieout check" as --profile.${check}`
      : `Written to ${look.out}: correct it, and give it to "tieout check" as --profile ${look.out}.${check}`;
  const remarks = notes.flatMap((note) => wrap(note, width).map((line) => paint('dim', line)));
  return [...blocks, ...(remarks.length === 0 ? [] : [remarks]), wrap(plain(next), width)]
    .map((block) => block.join('\n'))
    .join('\n\n');
}
