import { breaksCsv } from './csv.ts';
import { breakLine, jsonLines } from './json-lines.ts';
import { renderReport } from './report/render-report.ts';
import type { CheckResult, OutputPort } from './result.ts';
import { breaksWorkbook } from './xlsx/breaks-workbook.ts';

const pretty = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** The files of a check, in the order they are written; the summary last, so that its presence means all of them. */
export const outputNames = [
  'breaks.jsonl',
  'breaks.csv',
  'breaks.xlsx',
  'problems.json',
  'skus.jsonl',
  'quarantine.jsonl',
  'report.html',
  'facts.json',
  'summary.json',
] as const;
export type OutputName = (typeof outputNames)[number];

/** Writes every file of a check; the same result gives the same bytes. */
export async function writeOutputs(result: CheckResult, port: OutputPort): Promise<void> {
  const content: Readonly<
    Record<OutputName, () => Parameters<OutputPort['writeFile']>[1] | Promise<string>>
  > = {
    'breaks.jsonl': () => jsonLines(result.breaks, breakLine),
    'breaks.csv': () => breaksCsv(result.breaks),
    'breaks.xlsx': () => breaksWorkbook(result.breaks),
    'problems.json': () => pretty(result.problems),
    'skus.jsonl': () => jsonLines(result.skus),
    'quarantine.jsonl': () => jsonLines(result.quarantine),
    'report.html': () => renderReport(result),
    'facts.json': () => pretty(result.facts),
    'summary.json': () => pretty(result.summary),
  };
  for (const name of outputNames) await port.writeFile(name, await content[name]());
}
