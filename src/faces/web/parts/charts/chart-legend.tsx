import type { ReactNode } from 'react';

/** What the signs of a chart mean, of those that are in it: for the eye, the chart says the same in words. */
export function ChartLegend({
  entries,
}: {
  readonly entries: readonly (readonly [text: string, isThere: boolean, sign: ReactNode])[];
}) {
  const shown = entries.filter(([, isThere]) => isThere);
  if (shown.length === 0) return null;
  return (
    <ul aria-hidden="true" className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-xs text-soft">
      {shown.map(([text, , sign]) => (
        <li key={text} className="inline-flex items-center gap-1.5">
          {sign}
          {text}
        </li>
      ))}
    </ul>
  );
}
