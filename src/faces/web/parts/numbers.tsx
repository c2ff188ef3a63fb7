import { Fragment } from 'react';
import { figure, numberTitle } from '../client/rates.ts';

/** The numbers that a sentence rests on, for whoever asks for them. */
export function Numbers({
  of,
  numbers,
}: {
  /** Of what, for those who hear it. */
  readonly of: string;
  readonly numbers: Readonly<Record<string, number | null>>;
}) {
  const entries = Object.entries(numbers);
  if (entries.length === 0) return null;
  return (
    <details className="text-xs">
      <summary className="min-h-7 cursor-pointer py-1 text-accent">
        The numbers<span className="sr-only">: {of}</span>
      </summary>
      <dl className="grid grid-cols-[minmax(0,max-content)_minmax(0,1fr)] gap-x-4 gap-y-0.5 py-1">
        {entries.map(([name, value]) => (
          <Fragment key={name}>
            <dt className="text-soft">{numberTitle(name)}</dt>
            <dd>{figure(value)}</dd>
          </Fragment>
        ))}
      </dl>
    </details>
  );
}
