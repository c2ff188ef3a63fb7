import type { LucideIcon } from 'lucide-react';
import {
  Check,
  CircleCheck,
  CircleDashed,
  CircleHelp,
  CloudLightning,
  Hourglass,
  Minus,
  RotateCcw,
  TrendingDown,
  TriangleAlert,
} from 'lucide-react';
import type { SymptomJudgement } from '../../../api/answers.ts';
import { Badge, type Tone } from '../../parts/badge.tsx';
import { becameTitles, claimTitles, patternTitles } from './words.ts';

type Look = readonly [Tone, LucideIcon];

const claimLooks: Readonly<Record<SymptomJudgement['growing']['state'], Look>> = {
  yes: ['bad', TriangleAlert],
  possibly: ['warn', CircleHelp],
  no: ['good', Check],
  'not-enough-data': ['quiet', CircleDashed],
};

/** Whether a claim holds. */
export function ClaimBadge({ state }: { readonly state: SymptomJudgement['growing']['state'] }) {
  const [tone, icon] = claimLooks[state];
  return (
    <Badge tone={tone} icon={icon}>
      {claimTitles[state]}
    </Badge>
  );
}

const patternLooks: Readonly<Record<SymptomJudgement['pattern'], Look>> = {
  quiet: ['good', Check],
  'bad-week': ['warn', CloudLightning],
  steady: ['info', Minus],
  'root-cause': ['bad', TriangleAlert],
  'not-enough-data': ['quiet', CircleDashed],
};

/** What the weeks look like: a bad week and a root cause are two answers. */
export function PatternBadge({ pattern }: { readonly pattern: SymptomJudgement['pattern'] }) {
  const [tone, icon] = patternLooks[pattern];
  return (
    <Badge tone={tone} icon={icon}>
      {patternTitles[pattern]}
    </Badge>
  );
}

const becameLooks: Readonly<Record<SymptomJudgement['fixes'][number]['became'], Look>> = {
  verified: ['good', CircleCheck],
  lowered: ['info', TrendingDown],
  'not-lowered': ['bad', TriangleAlert],
  regressed: ['bad', RotateCcw],
  'too-early': ['quiet', Hourglass],
};

/** What became of a fix. */
export function BecameBadge({ became }: { readonly became: SymptomJudgement['fixes'][number]['became'] }) {
  const [tone, icon] = becameLooks[became];
  return (
    <Badge tone={tone} icon={icon}>
      {becameTitles[became]}
    </Badge>
  );
}
