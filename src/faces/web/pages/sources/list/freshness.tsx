import { Check, CircleHelp, Clock, type LucideIcon, TriangleAlert } from 'lucide-react';
import type { Home, Source } from '../../../../api/answers.ts';
import { Badge, type Tone } from '../../../parts/badge.tsx';
import { failureIn } from './failure-in.ts';

/** How new what is known of a source is, as the last run has left it. */
export type SourceFreshness = Home['sources'][number];

const looks: Readonly<Record<SourceFreshness['state'], readonly [string, Tone, LucideIcon]>> = {
  fresh: ['Fresh', 'good', Check],
  stale: ['Stale', 'warn', Clock],
  'no-data': ['No data', 'warn', CircleHelp],
};

/** Whether what a source has read is of now; what was never read is not known, and never fresh. */
export function Freshness({
  source,
  known,
}: {
  readonly source: Source;
  readonly known: SourceFreshness | undefined;
}) {
  if (failureIn(source) !== null)
    return (
      <Badge tone="bad" icon={TriangleAlert}>
        Could not be read
      </Badge>
    );
  if (known === undefined)
    return (
      <Badge tone="quiet" icon={CircleHelp}>
        Not known
      </Badge>
    );
  const [word, tone, icon] = looks[known.state];
  return (
    <Badge tone={tone} icon={icon}>
      {word}
    </Badge>
  );
}
