import { parse } from 'csv-parse/sync';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { makePlan, planParameters } from '../../../flow/8-plan/index.ts';
import {
  aDiagnosis,
  aProblem,
  emptyReadiness,
  noIndicators,
  someFacts,
  someSymptoms,
} from '../../../flow/8-plan/plan.testing.ts';
import { addDays } from '../../../ground/time.ts';
import { defaultsOf, type Plan } from '../../../model/decision/index.ts';
import { exportPlan, type PlanFormat, planFormats } from './index.ts';

const nasty = '=HYPERLINK("http://x"), <b>5</b> | refunds;\r\n{code} `are` missing, “Straße”';
const team = [{ name: 'Ann', role: 'operations' as const, email: 'ann@example.com' }];
const about = { title: 'Plan of Söhne & Co.', scope: 'wsp 1/production', team };

function aPlan(goLive: string | null = '2026-10-19'): Plan {
  const facts = someFacts({
    problems: [aProblem({ title: nasty })],
    open: { ...someFacts().open, byKind: [{ kind: 'order-missing-in-erp', count: 13, baseMinor: '120400' }] },
    readiness: { ...emptyReadiness, goLive, team, pointOfNoReturn: '=1+1' },
  });
  const inputs = {
    symptoms: someSymptoms(),
    diagnosis: aDiagnosis(),
    indicators: noIndicators,
    calendar: null,
  };
  const plan = makePlan(facts, inputs, defaultsOf(planParameters));
  const [first, ...rest] = plan.steps;
  // Whatever somebody may call something, at the start of a cell too.
  return first === undefined ? plan : { ...plan, steps: [{ ...first, title: nasty }, ...rest] };
}

async function textOf(plan: Plan, format: PlanFormat): Promise<string> {
  return new TextDecoder('utf-8', { fatal: true }).decode((await exportPlan(plan, format, about)).body);
}

function eventsOf(text: string): ReadonlyMap<string, InstanceType<typeof ICAL.Event>> {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
  return new Map(events.map((event) => [event.uid, event]));
}

describe('a plan as iCalendar', () => {
  it('reads back as whole days, the end not included, with go-live among them', async () => {
    const plan = aPlan();
    const text = await textOf(plan, 'ics');
    const events = eventsOf(text);
    const dated = plan.steps.filter(({ starts }) => starts !== null);
    expect(events.size).toBe(dated.length + 1);
    for (const step of dated) {
      const event = events.get(`${step.id}.wsp-1-production@tieout`);
      expect(event?.startDate).toMatchObject({ isDate: true });
      expect(event?.startDate.toString()).toBe(step.starts);
      expect(event?.endDate.toString()).toBe(addDays(step.ends ?? '', 1));
      expect(event?.description).toContain(step.doneWhen.says);
    }
    expect(events.get('cutover.wsp-1-production@tieout')?.startDate.toString()).toBe('2026-10-19');
    expect(text).toContain('DTSTAMP:20260907T110000Z');
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });

  it('keeps its UIDs when go-live moves, and says which is the later one', async () => {
    const [plan, moved] = [aPlan(), { ...aPlan('2026-11-02'), at: '2026-09-08T12:00:00+01:00' }];
    const [before, after] = [eventsOf(await textOf(plan, 'ics')), eventsOf(await textOf(moved, 'ics'))];
    expect([...after.keys()]).toEqual([...before.keys()]);
    const uid = 'go-live.dress-rehearsal.wsp-1-production@tieout';
    expect(after.get(uid)?.sequence).toBeGreaterThan(before.get(uid)?.sequence ?? Number.POSITIVE_INFINITY);
    expect(after.get(uid)?.startDate.toString()).not.toBe(before.get(uid)?.startDate.toString());
  });

  it('is empty, and still a calendar, where nothing has a date', async () => {
    const plan = { ...aPlan(null), steps: [] };
    expect(eventsOf(await textOf(plan, 'ics')).size).toBe(0);
  });
});

describe('a plan as CSV', () => {
  const harmless = (cells: readonly string[][]): boolean =>
    cells.flat().every((cell) => !/^[\s\ufeff]*[=+\-@\t\r]/.test(cell));

  it('goes into Jira: no punctuation in the header, a column for each value, links by number', async () => {
    const plan = aPlan();
    const rows: string[][] = parse(await textOf(plan, 'jira'));
    const [header = [], ...items] = rows;
    expect(header.slice(0, 3)).toEqual(['Issue Id', 'Summary', 'Issue Type']);
    expect(header.every((name) => /^[A-Za-z ]+$/.test(name))).toBe(true);
    expect(header.filter((name) => name === 'Labels')).toHaveLength(2);
    expect(items.every((row) => row.length === header.length)).toBe(true);
    expect(items.map((row) => row[1])).toEqual(
      plan.steps.map(({ title }, index) => (index === 0 ? `'${title}` : title)),
    );
    expect(harmless(rows)).toBe(true);
    const at = (row: readonly string[] | undefined, name: string) => row?.[header.indexOf(name)];
    const rehearsal = plan.steps.findIndex(({ id }) => id === 'go-live.dress-rehearsal');
    expect(at(items[rehearsal], 'Due Date')).toBe('2026-10-12');
    expect(at(items[rehearsal], 'Original Estimate')).toBe(String(2 * 8 * 3_600));
    expect(at(items[0], 'Assignee')).toBe('ann@example.com');
    const links = items[rehearsal]?.slice(header.indexOf('Is blocked by')).filter((id) => id !== '');
    expect(links?.map((id) => plan.steps[Number(id) - 1]?.id)).toEqual(plan.steps[rehearsal]?.needs);
  });

  it('goes into Linear: its own columns, names for priorities, links both ways', async () => {
    const plan = aPlan();
    const text = await textOf(plan, 'linear');
    const rows: Record<string, string>[] = parse(text, { columns: true });
    expect(harmless(parse(text))).toBe(true);
    expect(rows).toHaveLength(plan.steps.length);
    const [first] = rows;
    // The importer takes this apostrophe off again.
    expect(first?.Title).toBe(`'${nasty}`);
    expect(first).toMatchObject({ Priority: 'Urgent', Status: 'Todo', Archived: '' });
    for (const row of rows) {
      expect(row.Estimate).toMatch(/^\d+$/);
      expect(row.Labels?.split(', ').every((label) => /^[A-Z]/.test(label))).toBe(true);
      for (const blocked of (row.Blocks ?? '').split(', ').filter((id) => id !== ''))
        expect(rows.find(({ Id }) => Id === blocked)?.['Blocked By']?.split(', ')).toContain(row.Id);
    }
  });
});

describe('a plan on paper', () => {
  it('is Markdown in which a text is only a text', async () => {
    const text = await textOf(aPlan(), 'md');
    expect(text).toContain('# Plan of Söhne & Co.');
    expect(text).toContain(
      '&lt;b&gt;5&lt;/b&gt; \\| refunds; {code} \\`are\\` missing'.replace('{code}', '\\{code\\}'),
    );
    expect(text).not.toContain('<b>');
    const table = text.split('\n').filter((line) => line.startsWith('| '));
    expect(new Set(table.map((line) => line.replaceAll('\\|', '').split('|').length))).toEqual(new Set([8]));
  });

  it('is a PDF', async () => {
    const { name, type, body } = await exportPlan(aPlan(), 'pdf', about);
    expect([name, type]).toEqual(['plan-of-sohne-co-2026-09-07.pdf', 'application/pdf']);
    expect(new TextDecoder('latin1').decode(body.slice(0, 5))).toBe('%PDF-');
    expect(new TextDecoder('latin1').decode(body.slice(-6)).trim()).toBe('%%EOF');
  });

  it('is the same file twice in every form but where a printer draws', async () => {
    for (const format of planFormats.filter((one) => one !== 'pdf'))
      expect(await textOf(aPlan(), format)).toBe(await textOf(aPlan(), format));
    expect(JSON.parse(await textOf(aPlan(), 'json'))).toEqual(aPlan());
  });
});
