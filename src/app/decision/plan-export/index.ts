/**
 * A plan in the forms that others read.
 * Comes in: a plan. Goes out: one file. May touch: a thread of its own to print. Refuses: to change anything of the plan.
 */
import type { Plan } from '../../../model/decision/index.ts';
import type { PlanAbout } from './plan-about.ts';
import { writeCalendar } from './write-calendar.ts';
import { writeJira } from './write-jira.ts';
import { writeLinear } from './write-linear.ts';
import { writeMarkdown } from './write-markdown.ts';
import { writePdf } from './write-pdf.ts';

interface Format {
  readonly type: string;
  readonly ending: string;
  write(plan: Plan, about: PlanAbout): string | Uint8Array | Promise<string | Uint8Array>;
}

const formats = {
  md: { type: 'text/markdown; charset=utf-8', ending: 'md', write: writeMarkdown },
  pdf: { type: 'application/pdf', ending: 'pdf', write: writePdf },
  ics: { type: 'text/calendar; charset=utf-8', ending: 'ics', write: writeCalendar },
  jira: { type: 'text/csv; charset=utf-8', ending: 'jira.csv', write: writeJira },
  linear: { type: 'text/csv; charset=utf-8', ending: 'linear.csv', write: writeLinear },
  json: { type: 'application/json', ending: 'json', write: (plan) => `${JSON.stringify(plan, null, 2)}\n` },
} as const satisfies Readonly<Record<string, Format>>;

/** The forms a plan can be had in. */
export type PlanFormat = keyof typeof formats;
export const planFormats = Object.keys(formats) as readonly PlanFormat[];

/** The media types they have. */
export const planTypes: readonly string[] = [...new Set(Object.values(formats).map(({ type }) => type))];

/** A file: its name, its media type and its bytes. */
export interface PlanFile {
  readonly name: string;
  readonly type: string;
  readonly body: Uint8Array;
}

/** Writes a plan in a form; the same plan gives the same file. */
export async function exportPlan(plan: Plan, format: PlanFormat, about: PlanAbout): Promise<PlanFile> {
  const { type, ending, write }: Format = formats[format];
  const body = await write(plan, about);
  return {
    name: `${nameOf(about.title)}-${plan.today}.${ending}`,
    type,
    body: typeof body === 'string' ? new TextEncoder().encode(body) : body,
  };
}

/** Letters, digits and dashes alone: it is the name of a file everywhere. */
function nameOf(title: string): string {
  const name = title
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60);
  return name === '' ? 'plan' : name;
}

export type { PlanAbout } from './plan-about.ts';
export { plain } from './write-markdown.ts';
