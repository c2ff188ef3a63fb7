import type { Break } from '../../../model/index.ts';
import { countText } from '../decimal-text.ts';
import { type Html, html } from './html.ts';
import { day } from './parts.ts';

const msPerDay = 86_400_000;
const size = { width: 252, height: 34 } as const;

/** The days a chart spans and how many of them share a bar. */
export interface Axis {
  readonly from: number;
  readonly bars: number;
  readonly daysPerBar: number;
}

function dayNumber(found: Break): number | null {
  const ms = Date.parse(day(found.occurredAt));
  return Number.isNaN(ms) ? null : Math.floor(ms / msPerDay);
}

function isoDay(number: number): string {
  return new Date(number * msPerDay).toISOString().slice(0, 10);
}

/** One axis for all charts of a page, so that they can be compared; null where no break has a day. */
export function sharedAxis(breaks: readonly Break[]): Axis | null {
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const found of breaks) {
    const number = dayNumber(found);
    if (number === null) continue;
    from = Math.min(from, number);
    to = Math.max(to, number);
  }
  if (from > to) return null;
  const days = to - from + 1;
  const daysPerBar = Math.ceil(days / 84);
  return { from, bars: Math.ceil(days / daysPerBar), daysPerBar };
}

/** Breaks a day as bars, with its extremes in words. */
export function dayChart(breaks: readonly Break[], axis: Axis | null): Html | null {
  if (axis === null) return null;
  const counts = new Array<number>(axis.bars).fill(0);
  for (const found of breaks) {
    const number = dayNumber(found);
    if (number === null) continue;
    const bar = Math.floor((number - axis.from) / axis.daysPerBar);
    counts[bar] = (counts[bar] ?? 0) + 1;
  }
  const most = Math.max(...counts);
  if (most === 0) return null;
  const step = size.width / axis.bars;
  const width = Math.max(1, Math.min(step - 1.5, 14));
  const bars = counts.map((count, i) => {
    if (count === 0) return '';
    const height = Math.max(2, (count / most) * size.height);
    return `M${(i * step + (step - width) / 2).toFixed(1)} ${size.height}v-${height.toFixed(1)}h${width.toFixed(1)}v${height.toFixed(1)}z`;
  });
  const peak = isoDay(axis.from + counts.indexOf(most) * axis.daysPerBar);
  const unit = axis.daysPerBar === 1 ? 'day' : `${axis.daysPerBar} days`;
  const last = isoDay(axis.from + axis.bars * axis.daysPerBar - 1);
  return html`<figure class="chart"><svg viewBox="0 0 ${size.width} ${size.height + 1}" role="img" aria-label="Breaks per ${unit} from ${isoDay(axis.from)} to ${last}: at most ${countText(most)}, on ${peak}"><path class="bars" d="${bars.join('')}"/><path class="axis" d="M0 ${size.height + 0.5}h${size.width}"/></svg>
<figcaption aria-hidden="true"><span>${isoDay(axis.from)}</span><span>peak ${countText(most)}</span><span>${last}</span></figcaption></figure>`;
}
