import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { fixtureResult } from '../../../app/outputs/fixture.ts';
import { renderSummary } from './render-summary.ts';

const result = fixtureResult();
const text = renderSummary(result, { colour: false, width: 100, folder: 'out/' });

describe('renderSummary', () => {
  it('begins with the verdict and its sentence', () => {
    expect(text.split('\n').slice(0, 2)).toEqual([
      'The two sides do not agree',
      expect.stringMatching(/^The two sides differ in 400 records/),
    ]);
  });

  it('shows the totals of each ledger and that nothing is unexplained', () => {
    expect(text).toMatch(
      /Sales EU EUR\s+58,120\.40\s+50,516\.43\s+\u22127,603\.97\s+\u22127,603\.97\s+0\.00\s+\u2713 0\.00/,
    );
  });

  it('counts a symptom only where it was looked at', () => {
    expect(text).toMatch(/\u2260 {2}Refunds missing\s+30\s+1,073\.93 GBP/);
    expect(text).toMatch(/\? {2}Inventory differs\s+not known\s+2 controls could not be checked/);
  });

  it('names the largest problems with their amounts, and counts the others', () => {
    expect(text).toMatch(/1 {2}6,828\.96 GBP {2}31 of 34 orders placed on 23 March/);
    expect(text).toContain('and 17 smaller ones');
  });

  it('says what could not be read or checked, why, where the files are and what to do next', () => {
    expect(text).toContain(
      '6 rows could not be read\n  shopify/orders_export_UK.csv:4021, Created at: There is no 31 February.',
    );
    expect(text).toContain('Could not be checked: 2 of 28 controls');
    expect(text).toContain('No stock levels on either side');
    expect(text).toContain('Open out/report.html and start with problem 1.');
  });

  it('keeps to the width it is given, down to forty characters', () => {
    for (const width of [120, 100, 80, 60]) {
      const lines = renderSummary(result, { colour: false, width }).split('\n');
      expect(Math.max(...lines.map((line) => line.length)), `at ${width}`).toBeLessThanOrEqual(width + 2);
    }
  });

  it('has the same words with colour as without, and no escape without', () => {
    const coloured = renderSummary(result, { colour: true, width: 100, folder: 'out/' });
    expect(coloured).toContain('\u001b[31m');
    expect(stripVTControlCharacters(coloured)).toBe(text);
    expect(text).not.toContain('\u001b');
  });

  it('does not let the data steer the terminal', () => {
    const [first] = result.problems;
    const evil = 'x\u001b[2J\u001b]0;owned\u0007\r\n\u202ey';
    const shown = renderSummary(
      { ...result, problems: [{ ...first!, title: evil }], summary: { ...result.summary, sentence: evil } },
      { colour: false, width: 80 },
    );
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    expect(shown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
  });

  it('is short where all is well', () => {
    const summary = {
      ...result.summary,
      verdict: 'clean',
      breaks: 0,
      problems: 0,
      quarantined: 0,
      controls: [],
    } as const;
    const clean = renderSummary({ summary, problems: [], quarantine: [] }, { colour: false, width: 80 });
    expect(clean).toMatch(/^The two sides agree\n/);
    expect(clean).toContain('Nothing to do');
    expect(clean).not.toContain('Problems');
  });

  it('asks for the missing files where it could not be decided', () => {
    const undecided = { ...result.summary, verdict: 'could-not-decide' } as const;
    expect(renderSummary({ ...result, summary: undecided }, { colour: false, width: 80 })).toContain(
      'Give the files named above',
    );
  });
});
