import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Break } from '../../../model/index.ts';
import type { CheckResult } from '../result.ts';
import { footer, readingSection } from './closing-sections.ts';
import { sharedAxis } from './day-chart.ts';
import { chooseBreaks, type EmbeddedBreak, withDetails } from './embed-breaks.ts';
import {
  controlsSection,
  filesSection,
  matchSection,
  quarantineSection,
  skusSection,
  toleratedSection,
} from './evidence-sections.ts';
import { clip, type Html, html, scriptJson, trusted } from './html.ts';
import { sprite } from './parts.ts';
import { problemsSection, rankedProblems } from './problems-section.ts';
import { looseSection, rowsSection } from './rows-section.ts';
import { symptomsSection, tiesSection, verdictSection } from './verdict-section.ts';

/** A file beside this one; written as `./name`, because builds copy such files along. */
const asset = (name: string): string =>
  readFileSync(new URL(`./${name}`, import.meta.url), 'utf8').replace(/^\/\*.*?\*\/\n/, '');
const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const contents: readonly (readonly [string, string])[] = [
  ['ties', 'Totals'],
  ['symptoms', 'Symptoms'],
  ['problems', 'Problems'],
  ['rows', 'All breaks'],
  ['controls', 'Controls'],
  ['tolerated', 'Tolerated'],
  ['files', 'Files'],
  ['quarantine', 'Quarantine'],
  ['skus', 'SKU master'],
  ['reading', 'How to read'],
];

function byProblem(breaks: readonly Break[]): ReadonlyMap<string, readonly Break[]> {
  return Map.groupBy(breaks, (one) => one.problem ?? 'none');
}

function pageData(result: CheckResult, breaks: readonly EmbeddedBreak[]): unknown {
  const used = new Set(breaks.map((one) => one.control));
  const claims = result.summary.controls.filter((one) => used.has(one.control));
  return {
    total: result.breaks.length,
    base: result.summary.baseCurrency,
    claims: Object.fromEntries(claims.map((one) => [one.control, one.claim])),
    problems: Object.fromEntries(
      rankedProblems(result.problems).map((one) => [one.id, clip(one.title, 300)]),
    ),
    breaks,
  };
}

function head(result: CheckResult, css: string, script: string): Html {
  const policy = `default-src 'none'; script-src ${hashOf(script)}; style-src ${hashOf(css)}; img-src data:; base-uri 'none'; form-action 'none'`;
  return html`<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="color-scheme" content="light dark"><meta name="generator" content="Tieout ${result.summary.run.version}"><title>Reconciliation of shop and ERP, as of ${result.summary.asOf.slice(0, 10)}</title><link rel="icon" href="data:,"><style>${trusted(css)}</style></head>`;
}

/** report.html: one page that needs nothing but itself, for reading offline and for print. */
export async function renderReport(result: CheckResult): Promise<string> {
  const { summary, breaks, problems, quarantine, skus } = result;
  const embedded = await withDetails(chooseBreaks(breaks, rankedProblems(problems)), result.drilldown);
  const breaksOf = byProblem(breaks);
  const embeddedOf = new Map(
    [...Map.groupBy(embedded, (one) => one.problem ?? 'none')].map(([id, own]) => [id, own.length]),
  );
  const css = ['page.css', 'narrow.css', 'print.css'].map(asset).join('');
  const script = asset('page.js');
  const page = html`<!doctype html>
<html lang="en">
${head(result, css, script)}
<body>${sprite}
<header class="top"><p class="name">Tieout <span>Reconciliation of shop and ERP</span></p><p class="asof">As of <time>${summary.asOf}</time></p><button id="theme" type="button" hidden>Theme: system</button>
<nav aria-label="Contents">${contents.map(([id, title]) => html`<a href="#${id}">${title}</a> `)}</nav></header>
<main>
${verdictSection(summary)}
${tiesSection(summary)}
${symptomsSection(summary)}
${problemsSection({ summary, problems, breaksOf, embeddedOf, axis: sharedAxis(breaks) })}
${looseSection(breaksOf.get('none')?.length ?? 0, embeddedOf.get('none') ?? 0)}
${rowsSection(embedded, summary)}
${controlsSection(summary)}
${toleratedSection(summary)}
${matchSection(summary)}
${filesSection(summary)}
${quarantineSection(quarantine, summary.quarantined)}
${skusSection(skus)}
${readingSection()}
</main>
${footer(summary)}
<script type="application/json" id="data">${scriptJson(pageData(result, embedded))}</script>
<script>${trusted(script)}</script>
</body></html>
`;
  return page.html;
}
