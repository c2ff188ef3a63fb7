import {
  Ban,
  Check,
  CheckCheck,
  CircleDashed,
  CircleHelp,
  Clock,
  Handshake,
  Hourglass,
  type LucideIcon,
  Undo2,
  X,
} from 'lucide-react';
import type { CriterionReading, Decision } from '../../../api/answers.ts';
import { Badge, type Tone } from '../../parts/badge.tsx';
import { criterionTitles, gateVerdictTitles, type standingOf, waiverTitles } from './words.ts';

type Look = readonly [Tone, LucideIcon];

export const gateLooks: Readonly<
  Record<Decision['verdict'], readonly ['good' | 'warn' | 'bad', LucideIcon]>
> = {
  go: ['good', CheckCheck],
  'go-with-waivers': ['warn', Handshake],
  'no-go': ['bad', Ban],
  'cannot-decide': ['warn', CircleHelp],
};

/** A verdict of the gate in one line. */
export function GateBadge({ verdict }: { readonly verdict: Decision['verdict'] }) {
  const [tone, icon] = gateLooks[verdict];
  return (
    <Badge tone={tone} icon={icon}>
      {gateVerdictTitles[verdict]}
    </Badge>
  );
}

const criterionLooks: Readonly<Record<CriterionReading['state'], Look>> = {
  pass: ['good', Check],
  fail: ['bad', X],
  waived: ['warn', Handshake],
  'no-data': ['warn', CircleDashed],
  stale: ['warn', Clock],
};

/** How a criterion stands: neither missing nor old evidence is ever green. */
export function CriterionBadge({ state }: { readonly state: CriterionReading['state'] }) {
  const [tone, icon] = criterionLooks[state];
  return (
    <Badge tone={tone} icon={icon}>
      {criterionTitles[state]}
    </Badge>
  );
}

const waiverLooks: Readonly<Record<ReturnType<typeof standingOf>, Look>> = {
  counts: ['warn', Handshake],
  'waits-for-second': ['info', Hourglass],
  expired: ['quiet', Clock],
  withdrawn: ['quiet', Undo2],
};

/** How a waiver stands. */
export function WaiverBadge({ standing }: { readonly standing: ReturnType<typeof standingOf> }) {
  const [tone, icon] = waiverLooks[standing];
  return (
    <Badge tone={tone} icon={icon}>
      {waiverTitles[standing]}
    </Badge>
  );
}
