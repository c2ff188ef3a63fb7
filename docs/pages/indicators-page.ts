import { type Indicator, indicatorParameters, indicators } from '../../src/readiness/indicators/index.ts';
import { code, generatedNote, page, table } from './markdown.ts';

const bases: Readonly<Record<Indicator['basis']['kind'], string>> = {
  weekly: 'by week of the record',
  snapshot: 'at each run',
  now: 'at the moment',
  told: 'recorded by people, by week',
};

/** docs/reference/indicators.md: what is measured, and where it begins to matter. */
export function indicatorsPage(): string {
  const own = new Set(indicators.flatMap(({ id }) => [`${id}.green`, `${id}.amber`]));
  return page([
    generatedNote,
    '# Indicators',
    'Weekly measures of the workflow, each with an explicit threshold. A run measures the last 26 ISO weeks of the books; a week that both sides do not know whole never decides. Red is a breach at once and opens an investigation; amber is to be watched when it stands in two weeks in a row. What is missing has no data, what is old is stale, and neither is ever ok.',
    'Where fewer bad records are to be expected than `count.expectedBelow`, their number decides in place of their share: so many that a stable process right at the threshold shows them in at most one week of a hundred. What a run counts as a whole, such as stock levels, is no sample and goes by its share.',
    'Control charts (XmR, Laney where volumes are uneven) and CUSUM say where to look and never decide. Their limits come from weeks that they do not look at, 8 at least, and each says how often a stable process would show a false signal in a quarter.',
    ...indicators.flatMap(
      ({ id, title, workflow, unit, worse, measures, formula, source, basis, green, amber }) => [
        `## ${id}`,
        `**${title}** (${workflow}; ${unit}; ${worse} is worse; ${bases[basis.kind]}). ${measures}`,
        `Formula: ${formula}. ${source}`,
        table(
          ['threshold', 'default', 'why'],
          [
            [code(`${id}.green`), String(green.default), green.why],
            [code(`${id}.amber`), String(amber.default), amber.why],
          ],
        ),
      ],
    ),
    '## Numbers that all share',
    'A policy may set each of these, and each threshold, under `indicators`.',
    table(
      ['number', 'default', 'unit', 'from', 'to', 'why'],
      Object.entries(indicatorParameters)
        .filter(([name]) => !own.has(name))
        .map(([name, one]) => [
          code(name),
          String(one.default),
          one.unit,
          String(one.least),
          String(one.most),
          one.why,
        ]),
    ),
  ]);
}
