import { Check, CircleAlert, CircleDashed, Clock, Eye, type LucideIcon } from 'lucide-react';
import type { IndicatorReading } from '../../../api/answers.ts';
import { Badge, type Tone } from '../../parts/badge.tsx';
import { stateWords } from './words.ts';

const looks: Readonly<Record<IndicatorReading['state'], readonly [Tone, LucideIcon]>> = {
  breach: ['bad', CircleAlert],
  watch: ['warn', Eye],
  stale: ['warn', Clock],
  'no-data': ['quiet', CircleDashed],
  ok: ['good', Check],
};

/** Where an indicator stands: no data and old data are never green. */
export function IndicatorBadge({ state }: { readonly state: IndicatorReading['state'] }) {
  const [tone, icon] = looks[state];
  return (
    <Badge tone={tone} icon={icon}>
      {stateWords[state]}
    </Badge>
  );
}
