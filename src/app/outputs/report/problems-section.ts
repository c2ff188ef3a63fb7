import type { Break, Condition, Problem, Summary } from '../../../model/index.ts';
import { amid, symptomTitles, words } from '../../../model/words.ts';
import { countText, groupThousands } from '../decimal-text.ts';
import { atRiskText, byAtRisk, riskText } from '../labels.ts';
import { type Axis, dayChart } from './day-chart.ts';
import { limits } from './embed-breaks.ts';
import { clip, type Html, html } from './html.ts';
import { day, rowsLink, section } from './parts.ts';

/** What the section is made from. */
export interface ProblemRows {
  readonly summary: Summary;
  readonly problems: readonly Problem[];
  /** All breaks of each problem. */
  readonly breaksOf: ReadonlyMap<string, readonly Break[]>;
  /** How many of them the page carries. */
  readonly embeddedOf: ReadonlyMap<string, number>;
  readonly axis: Axis | null;
}

/** The problems that the page shows, the largest amount at risk first. */
export function rankedProblems(problems: readonly Problem[]): readonly Problem[] {
  return problems.toSorted(byAtRisk).slice(0, limits.problems);
}

function chip(condition: Condition): Html {
  const says =
    condition.test === 'between' && condition.to !== condition.value
      ? `${condition.value} to ${condition.to ?? condition.value}`
      : condition.value;
  return html`<li><span>${amid(words(condition.attribute))}</span> ${clip(says, 80)}</li>`;
}

function seen({ firstSeen, lastSeen }: Problem): string | null {
  if (firstSeen === undefined || lastSeen === undefined) return null;
  return day(firstSeen) === day(lastSeen)
    ? `seen on ${day(firstSeen)}`
    : `seen ${day(firstSeen)} to ${day(lastSeen)}`;
}

function extreme(found: Break): Html {
  const values =
    found.difference === undefined
      ? [found.expected, found.actual]
      : [found.expected, found.actual].map((one) => one && groupThousands(one));
  return html`<tr><td>${found.order ?? found.shop?.ref ?? found.erp?.ref ?? found.id}</td><td>${clip(values[0] ?? 'nothing', 40)}</td><td>${clip(values[1] ?? 'nothing', 40)}</td><td class="number">${riskText(found)}</td></tr>`;
}

function article(problem: Problem, rank: number, from: ProblemRows): Html {
  const own = from.breaksOf.get(problem.id) ?? [];
  const embedded = from.embeddedOf.get(problem.id) ?? 0;
  const cause =
    problem.fingerprint === undefined
      ? null
      : html`<li class="named"><span>failure mode</span> ${words(problem.fingerprint)}</li>`;
  return html`<article class="problem ${problem.severity}" id="${problem.id}">
<div class="what"><h3><span class="rank">${rank}</span>${clip(problem.title, 300)}</h3>
<p class="meta"><span class="severity">${words(problem.severity)}</span> ${rowsLink({ kind: problem.kind }, words(problem.kind))} ${rowsLink({ symptom: problem.symptom }, symptomTitles[problem.symptom])} <span>${seen(problem)}</span></p>
<ul class="chips" aria-label="What these records share">${problem.conditions.map(chip)}${cause}</ul></div>
${dayChart(own, from.axis) ?? html`<div></div>`}
<div class="size"><p class="amount">${rowsLink({ problem: problem.id }, atRiskText(problem.atRiskBase, problem.atRisk, from.summary))}</p>
<p class="share">${rowsLink({ problem: problem.id }, countText(problem.count))} of ${countText(problem.population)} break</p></div>
<details class="rows" data-problem="${problem.id}"><summary>${embedded === own.length ? `Show all ${countText(own.length)} records` : `Show ${countText(embedded)} of ${countText(own.length)} records`}</summary></details>
<table class="printed"><caption>Its largest records</caption><thead><tr><th>Order</th><th>Expected</th><th>Actual</th><th class="number">At risk</th></tr></thead><tbody>${own.slice(0, 3).map(extreme)}</tbody></table>
</article>
`;
}

/** Problems ranked by amount at risk, each with what sets it apart and its rows. */
export function problemsSection(from: ProblemRows): Html {
  const shown = rankedProblems(from.problems);
  const lead =
    from.problems.length === 0
      ? 'No breaks share a cause.'
      : html`Breaks that share a cause, the largest amount at risk first. Charts count breaks by the day they occurred, all on the same axis.${shown.length < from.problems.length && html` The first ${countText(shown.length)} of ${countText(from.problems.length)} are shown; all are in <a href="problems.json">problems.json</a>.`}`;
  return section(
    'problems',
    'Problems',
    lead,
    shown.map((problem, i) => article(problem, i + 1, from)),
  );
}
