interface Point {
  readonly label: string;
  /** Null where there is no data: a gap, never a zero. */
  readonly value: number | null;
}

const HEIGHT = 28;
const STEP = 8;

/** A row of small bars, one a week; a week without data is a dashed frame with nothing in it. It is said in words for those who hear it. */
export function Sparkline({ points, name }: { readonly points: readonly Point[]; readonly name: string }) {
  const most = Math.max(1, ...points.map(({ value }) => value ?? 0));
  const said = points.map(({ label, value }) => `${label}: ${value ?? 'no data'}`).join(', ');
  return (
    <svg
      role="img"
      aria-label={`${name}. ${said}`}
      viewBox={`0 0 ${Math.max(1, points.length) * STEP} ${HEIGHT}`}
      height={HEIGHT}
      width={points.length * STEP}
      className="max-w-full overflow-visible"
      preserveAspectRatio="none"
    >
      {points.map(({ label, value }, index) => {
        const x = index * STEP + 1;
        if (value === null)
          return (
            <rect
              key={label}
              x={x + 0.5}
              y={0.5}
              width={STEP - 3}
              height={HEIGHT - 1}
              rx={1}
              className="fill-none stroke-rule"
              strokeDasharray="2 2"
            >
              <title>{`${label}: no data`}</title>
            </rect>
          );
        const height = value === 0 ? 1.5 : Math.max(3, (value / most) * (HEIGHT - 2));
        return (
          <rect
            key={label}
            x={x}
            y={HEIGHT - height}
            width={STEP - 2}
            height={height}
            rx={1}
            className={value === 0 ? 'fill-strong' : 'fill-accent'}
          >
            <title>{`${label}: ${value}`}</title>
          </rect>
        );
      })}
    </svg>
  );
}
