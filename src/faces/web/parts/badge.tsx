import {
  AlertTriangle,
  Ban,
  Check,
  CheckCheck,
  CircleAlert,
  CircleDashed,
  CircleDot,
  CircleHelp,
  Copy,
  Eye,
  Hammer,
  Info,
  type LucideIcon,
  MoonStar,
  RotateCcw,
  Truck,
} from 'lucide-react';
import type { ReactNode } from 'react';
import type { Severity, Verdict } from '../../../model/index.ts';
import { healthTitles, severityTitles, stateTitles, verdictTitles } from '../../../model/words.ts';
import type { LifeState, SymptomHealth } from '../../../model/workspace/index.ts';
import { classNames } from './class-names.ts';

const tones = {
  bad: 'bg-bad-back text-bad',
  warn: 'bg-warn-back text-warn',
  good: 'bg-good-back text-good',
  info: 'bg-info-back text-info',
  quiet: 'bg-hover text-soft',
} as const;

export type Tone = keyof typeof tones;

/** A word with a tone and an icon: never the colour alone. */
export function Badge({
  tone,
  icon: Icon,
  children,
  title,
}: {
  readonly tone: Tone;
  readonly icon?: LucideIcon;
  readonly children: ReactNode;
  readonly title?: string;
}) {
  return (
    <span
      title={title}
      className={classNames(
        'inline-flex h-5.5 items-center gap-1 rounded-full px-2 text-xs font-medium whitespace-nowrap',
        tones[tone],
      )}
    >
      {Icon !== undefined && <Icon aria-hidden="true" size={12} strokeWidth={2.25} />}
      {children}
    </span>
  );
}

type Look = readonly [Tone, LucideIcon];

const states: Readonly<Record<LifeState, Look>> = {
  new: ['info', CircleDot],
  acknowledged: ['info', Eye],
  'in-progress': ['warn', Hammer],
  fixed: ['warn', Check],
  verified: ['good', CheckCheck],
  regressed: ['bad', RotateCcw],
  accepted: ['quiet', Info],
  duplicate: ['quiet', Copy],
  snoozed: ['quiet', MoonStar],
  gone: ['quiet', CircleDashed],
};

/** Where a break or a problem stands; in a column, by its first words. */
export function StateBadge({
  state,
  short = false,
}: {
  readonly state: LifeState;
  readonly short?: boolean;
}) {
  const [tone, icon] = states[state];
  const title = stateTitles[state];
  const [first = title] = title.split(',');
  return (
    <Badge tone={tone} icon={icon} {...(short && first !== title && { title })}>
      {short ? first : title}
    </Badge>
  );
}

const severities: Readonly<Record<Severity, Look>> = {
  critical: ['bad', CircleAlert],
  major: ['warn', AlertTriangle],
  minor: ['quiet', Info],
};

/** How much it matters. */
export function SeverityBadge({ severity }: { readonly severity: Severity }) {
  const [tone, icon] = severities[severity];
  return (
    <Badge tone={tone} icon={icon}>
      {severityTitles[severity]}
    </Badge>
  );
}

const healths: Readonly<Record<SymptomHealth, Look>> = {
  breaks: ['bad', CircleAlert],
  'no-data': ['warn', CircleHelp],
  'in-flight': ['info', Truck],
  holds: ['good', Check],
};

/** What is known of a symptom: no data is never green. */
export function HealthBadge({ health }: { readonly health: SymptomHealth }) {
  const [tone, icon] = healths[health];
  return (
    <Badge tone={tone} icon={icon}>
      {healthTitles[health]}
    </Badge>
  );
}

export const verdictLooks: Readonly<Record<Verdict, Look>> = {
  clean: ['good', CheckCheck],
  breaks: ['bad', Ban],
  'could-not-decide': ['warn', CircleHelp],
};

/** A verdict in one line. */
export function VerdictBadge({ verdict }: { readonly verdict: Verdict }) {
  const [tone, icon] = verdictLooks[verdict];
  return (
    <Badge tone={tone} icon={icon}>
      {verdictTitles[verdict]}
    </Badge>
  );
}
