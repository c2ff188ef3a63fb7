import type { IndicatorReading, IndicatorReport } from '../../../../model/decision/index.ts';
import type { Look } from '../../look.ts';
import { type TextCell, textTable } from '../layout.ts';
import type { Style } from '../paint.ts';
import { below, blocks, headline, marked, next, sheetOf } from './parts.ts';

const states: Readonly<Record<IndicatorReading['state'], readonly [string, Style]>> = {
  ok: ['\u2713 ok', 'green'],
  watch: ['! watch', 'yellow'],
  breach: ['\u2260 breach', 'red'],
  'no-data': ['? no data', 'yellow'],
  stale: ['? stale', 'yellow'],
};
const order: readonly IndicatorReading['state'][] = ['breach', 'watch', 'stale', 'ok', 'no-data'];

/** The indicators, the worst first, each with its value beside its threshold. */
export function renderIndicators(report: IndicatorReport, look: Look): string {
  const sheet = sheetOf(look);
  const { paint, width } = sheet;
  const sorted = report.indicators.toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
  const breaches = sorted.filter(({ state }) => state === 'breach');
  const watched = sorted.filter(({ state }) => state === 'watch');
  const known = sorted.filter(({ state }) => state !== 'no-data');
  const unknown = sorted.length - known.length;
  const fresh = known.filter(({ state }) => state !== 'stale').length;
  const columns = [
    { title: '' },
    { title: 'Value', right: true },
    { title: 'Green', right: true, dropped: 2 },
    { title: 'Amber', right: true, dropped: 3 },
    { title: 'Week', dropped: 1 },
    { title: '' },
  ] as const;
  const rows = known.map((one): TextCell[] => [
    { text: one.title },
    { text: valueText(one.value, one.unit) },
    { text: limitText(one, one.threshold.green) },
    { text: limitText(one, one.threshold.amber) },
    { text: one.week ?? '' },
    { text: states[one.state][0], style: states[one.state][1] },
  ]);
  const looks = known.filter(({ signals }) => signals.length > 0);
  return blocks(
    headline(
      titleOf(breaches.length, known.length, fresh),
      breaches.length > 0 ? 'red' : fresh < sorted.length || watched.length > 0 ? 'yellow' : 'green',
      report.says,
      sheet,
    ),
    textTable(columns, rows, width, paint),
    breaches.flatMap((one) => marked('\u2260', 'red', one.says, sheet)),
    watched.flatMap((one) => marked('!', 'yellow', one.says, sheet)),
    looks.flatMap((one) =>
      one.signals.flatMap((signal) =>
        marked('!', 'yellow', `Look here: ${one.title}: ${signal.says}`, sheet),
      ),
    ),
    unknown === 0
      ? []
      : below(
          `${unknown} more have no data: the exports do not hold what they are measured by; --json says which.`,
          sheet,
        ),
    next(nextOf(breaches[0] ?? watched[0], fresh), sheet),
  );
}

function titleOf(breaches: number, known: number, fresh: number): string {
  if (breaches > 0) return 'There is something to investigate';
  if (known === 0) return 'No indicator has data';
  return fresh === 0 ? 'No indicator has fresh data' : 'No indicator is in breach';
}

function nextOf(worst: IndicatorReading | undefined, fresh: number): string {
  if (worst !== undefined)
    return `${worst.state === 'breach' ? 'Investigate' : 'Watch'} ${worst.title} first; "tieout explain ${worst.indicator}" says how it is measured.`;
  return fresh === 0
    ? 'Compare newer exports of both sides with "tieout check".'
    : 'Nothing to investigate; "tieout explain INDICATOR" says how one is measured.';
}

function valueText(value: number | null, unit: IndicatorReading['unit']): string {
  if (value === null) return '';
  if (unit === 'share') return `${digits(value * 100)} %`;
  if (unit === 'hours') return `${digits(value)} h`;
  return unit === 'days' ? `${digits(value)} d` : digits(value);
}

const limitText = ({ worse, unit }: IndicatorReading, value: number): string =>
  `${worse === 'higher' ? '\u2264' : '\u2265'} ${valueText(value, unit)}`;

/** As many digits as tell it apart, and no more. */
const digits = (value: number): string => String(Math.round(value * 1000) / 1000);
