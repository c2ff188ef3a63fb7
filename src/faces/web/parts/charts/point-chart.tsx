import { pointScale } from './point-scale.ts';

/** One week of a measure, and how it stands to the thresholds. */
export interface ChartPoint {
  readonly week: string;
  readonly value: number | null;
  readonly complete: boolean;
  readonly state: 'green' | 'amber' | 'red' | 'none';
}

interface PointChartProps {
  /** All that it shows, in words: the chart is for the eye. */
  readonly said: string;
  readonly points: readonly ChartPoint[];
  readonly green: number;
  readonly amber: number;
  /** What is usual; null where there is no baseline. */
  readonly baseline: { readonly lower: number; readonly upper: number } | null;
}

const WIDTH = 260;
const HEIGHT = 64;
const EDGE = 8;

/**
 * A measure by week with its thresholds: green up to the dashed line, red beyond the solid one. A point's shape says its
 * state: a dot is green, a triangle amber, a square red; a hollow one is of a week that is not complete.
 */
export function PointChart({ said, points, green, amber, baseline }: PointChartProps) {
  const known = points.flatMap(({ value }) => (value === null ? [] : [value]));
  const scale = pointScale(known, [green, amber]);
  const y = (value: number): number => EDGE + scale.place(value) * (HEIGHT - 2 * EDGE);
  const step = (WIDTH - 2 * EDGE) / Math.max(1, points.length - 1);
  const placed = points.flatMap((point, index) =>
    point.value === null ? [] : [{ ...point, x: EDGE + index * step, y: y(point.value) }],
  );
  return (
    <svg role="img" aria-label={said} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className="w-full" height={HEIGHT}>
      {baseline !== null && (
        <rect
          x={0}
          width={WIDTH}
          y={Math.max(0, y(baseline.upper))}
          height={Math.max(1, Math.min(HEIGHT, y(baseline.lower)) - Math.max(0, y(baseline.upper)))}
          className="fill-hover"
        />
      )}
      <line x1={0} x2={WIDTH} y1={y(green)} y2={y(green)} className="stroke-good" strokeDasharray="4 3" />
      {amber !== green && <line x1={0} x2={WIDTH} y1={y(amber)} y2={y(amber)} className="stroke-bad" />}
      <polyline
        points={placed.map((one) => `${one.x},${one.y}`).join(' ')}
        className="fill-none stroke-strong"
        strokeWidth={1}
      />
      {placed.map((one) => (
        <Point key={one.week} {...one} />
      ))}
    </svg>
  );
}

const inks = {
  green: 'fill-good stroke-good',
  amber: 'fill-warn stroke-warn',
  red: 'fill-bad stroke-bad',
  none: 'fill-soft stroke-soft',
} as const;

function Point({ x, y, state, complete }: ChartPoint & { readonly x: number; readonly y: number }) {
  const look = { className: `${inks[state]} ${complete ? '' : 'fill-raised!'}`, strokeWidth: 1.5 };
  if (state === 'amber') return <path d={`M${x} ${y - 4}L${x + 4} ${y + 3}L${x - 4} ${y + 3}Z`} {...look} />;
  if (state === 'red') return <rect x={x - 3.5} y={y - 3.5} width={7} height={7} {...look} />;
  return <circle cx={x} cy={y} r={3} {...look} />;
}
