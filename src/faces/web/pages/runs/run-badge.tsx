import { Ban, CircleOff, Clock3, type LucideIcon, TriangleAlert } from 'lucide-react';
import type { Run } from '../../../api/answers.ts';
import { Badge, type Tone, VerdictBadge } from '../../parts/badge.tsx';

const looks: Readonly<Record<Exclude<Run['state'], 'done'>, readonly [string, Tone, LucideIcon]>> = {
  running: ['Running', 'info', Clock3],
  failed: ['Failed', 'bad', TriangleAlert],
  cancelled: ['Cancelled', 'quiet', Ban],
  abandoned: ['Given up', 'warn', CircleOff],
};

/** What came of a run: its verdict, or why there is none. */
export function RunBadge({ run: { state, verdict } }: { readonly run: Pick<Run, 'state' | 'verdict'> }) {
  if (state === 'done') return verdict === null ? null : <VerdictBadge verdict={verdict} />;
  const [title, tone, icon] = looks[state];
  return (
    <Badge tone={tone} icon={icon}>
      {title}
    </Badge>
  );
}

/** What a run is called. */
export const runTitle = ({ number, environment }: Pick<Run, 'number' | 'environment'>): string => {
  const name = number === null ? 'Run not recorded' : `Run ${number}`;
  return environment === 'production' ? name : `${name} (${environment})`;
};
