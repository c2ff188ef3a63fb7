import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Break, Summary } from '../../../model/index.ts';
import { fixtureResult } from '../fixture.ts';
import type { CheckResult } from '../result.ts';
import { limits } from './embed-breaks.ts';
import { renderReport } from './render-report.ts';

interface PageData {
  readonly total: number;
  readonly breaks: readonly Break[];
}

function dataOf(page: string): PageData {
  const [, json] = /<script type="application\/json" id="data">(.*?)<\/script>/s.exec(page) ?? [];
  return JSON.parse(json ?? 'null') as PageData;
}

function withSummary(result: CheckResult, change: Partial<Summary>): CheckResult {
  return { ...result, summary: { ...result.summary, ...change } };
}

const nothing = withSummary(
  { ...fixtureResult(), breaks: [], problems: [], skus: [], quarantine: [] },
  {
    breaks: 0,
    problems: 0,
    quarantined: 0,
    verdict: 'clean',
    ties: [],
    files: [],
    tolerated: [],
    notes: [],
    controls: [],
    symptoms: [],
  },
);

describe('renderReport', { timeout: 60_000 }, () => {
  it('needs nothing from outside, and allows only its own script and style', async () => {
    const page = await renderReport(fixtureResult());
    expect(page).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
    const [, policy = ''] = /Content-Security-Policy" content="([^"]*)"/.exec(page) ?? [];
    const [, css = ''] = /<style>(.*?)<\/style>/s.exec(page) ?? [];
    const [, script = ''] = /<script>(.*?)<\/script>/s.exec(page) ?? [];
    const hash = (text: string): string => createHash('sha256').update(text).digest('base64');
    expect(policy.replaceAll('&#39;', "'")).toContain(
      `script-src 'sha256-${hash(script)}'; style-src 'sha256-${hash(css)}'`,
    );
    expect(page).not.toMatch(/<[^>]+\s(?:style|on\w+)=/);
  });

  it('gives the same page for the same result', async () => {
    expect(await renderReport(fixtureResult())).toBe(await renderReport(fixtureResult()));
  });

  it('carries all breaks where they fit, in the order given', async () => {
    const result = fixtureResult();
    const page = await renderReport(result);
    expect(dataOf(page).breaks.map((one) => one.id)).toEqual(result.breaks.map((one) => one.id));
    expect(page).toContain('All 400 breaks are on this page');
  });

  it('stays under 5 MB for 100,000 breaks, says what it carries, and has a sample of every problem', async () => {
    const result = fixtureResult(100_000);
    const page = await renderReport(result);
    const carried = dataOf(page).breaks;
    expect(Buffer.byteLength(page)).toBeLessThan(5_000_000);
    expect(carried.length).toBeGreaterThanOrEqual(limits.breaks);
    expect(page).toContain(`This page carries ${carried.length.toLocaleString('en')} of 100,000 breaks`);
    for (const problem of result.problems) {
      const own = carried.filter((one) => one.problem === problem.id);
      expect(own.length, problem.title).toBeGreaterThanOrEqual(Math.min(problem.count, limits.perProblem));
    }
  });

  it('stays under 5 MB when every text is huge and every break a problem', async () => {
    const base = fixtureResult(3000);
    const huge = '\u20ac<"'.repeat(3000);
    const breaks = base.breaks.map((one) => ({
      ...one,
      problem: `prb_${one.id}`,
      explanation: huge,
      expected: huge,
      actual: huge,
    }));
    const [first] = base.problems;
    const problems = breaks.map((one) => ({ ...first!, id: `prb_${one.id}`, breakIds: [one.id], count: 1 }));
    const page = await renderReport({ ...base, breaks, problems });
    expect(Buffer.byteLength(page)).toBeLessThan(5_000_000);
    expect(page).toContain('are shown; all are in <a href="problems.json">');
  });

  it('lets nothing out of the data into the page', async () => {
    const result = fixtureResult();
    const evil = '</script><script>alert(1)</script><!--\u2028<img src=x onerror=alert(2)>';
    const breaks = result.breaks.map((one) => ({ ...one, order: evil, explanation: evil }));
    const problems = result.problems.map((one) => ({
      ...one,
      title: evil,
      conditions: [{ attribute: evil, test: 'is' as const, value: evil }],
    }));
    const quarantine = result.quarantine.map((one) => ({
      ...one,
      file: evil,
      value: evil,
      column: evil,
      reason: evil,
      mend: evil,
    }));
    const page = await renderReport(
      withSummary({ ...result, breaks, problems, quarantine }, { sentence: evil, notes: [evil], asOf: evil }),
    );
    expect(page.match(/<script/g)).toHaveLength(2);
    expect(page).not.toContain('<img');
    expect(dataOf(page).breaks[0]?.explanation).toBe(evil);
  });

  it('never shows what could not be checked as good', async () => {
    const symptoms = [
      {
        symptom: 'inventory-differs',
        breaks: 0,
        atRiskBase: '0.00',
        withoutAmount: 0,
        controls: { holds: 0, broken: 0, couldNotCheck: 3 },
      },
    ] as const;
    const page = await renderReport(withSummary(fixtureResult(), { symptoms, verdict: 'could-not-decide' }));
    const [, card = ''] = /<ul class="cards">(.*?)<\/ul>/s.exec(page) ?? [];
    expect(card).toContain('Could not be checked');
    expect(card).not.toContain('mark holds');
    expect(page).toContain('It could not be decided');
  });

  it('says when a total does not tie and when rows are unaccounted for', async () => {
    const { summary } = fixtureResult();
    const ties = summary.ties.map((tie, i) => (i === 0 ? { ...tie, unexplained: '0.01' } : tie));
    const files = summary.files.map((file, i) => (i === 0 ? { ...file, rows: file.rows + 2 } : file));
    const page = await renderReport(withSummary(fixtureResult(), { ties, files }));
    expect(page).toContain('1 of 7 totals have a remainder that nothing explains');
    expect(page).toContain('2 unaccounted for');
  });

  it('has a page for a result with nothing in it', async () => {
    const page = await renderReport(nothing);
    expect(page).toContain('The two sides agree');
    expect(page).toContain('Every row could be read.');
  });
});
