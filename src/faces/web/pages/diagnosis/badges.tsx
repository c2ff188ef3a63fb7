import {
  ChevronDown,
  ChevronsDown,
  ChevronsUp,
  ChevronUp,
  CircleDashed,
  CircleDot,
  CircleHelp,
  type LucideIcon,
  Minus,
} from 'lucide-react';
import type { CauseJudgement, DiagnosisAnswer } from '../../../api/answers.ts';
import { likelihood } from '../../client/rates.ts';
import { Badge, type Tone } from '../../parts/badge.tsx';
import { bandTitles, findingTitles } from './words.ts';

const bands: Readonly<Record<CauseJudgement['band'], readonly [Tone, LucideIcon]>> = {
  'very-unlikely': ['quiet', ChevronsDown],
  unlikely: ['quiet', ChevronDown],
  open: ['warn', CircleHelp],
  likely: ['bad', ChevronUp],
  'very-likely': ['bad', ChevronsUp],
};

/** How likely a cause is: the word first, for numbers of this kind are not exact. */
export function BandBadge({ cause }: { readonly cause: Pick<CauseJudgement, 'band' | 'probability'> }) {
  const [tone, icon] = bands[cause.band];
  return (
    <Badge tone={tone} icon={icon}>
      {bandTitles[cause.band]}, {likelihood(cause.probability)}
    </Badge>
  );
}

const states: Readonly<Record<DiagnosisAnswer['findings'][number]['state'], readonly [Tone, LucideIcon]>> = {
  present: ['warn', CircleDot],
  absent: ['quiet', Minus],
  unknown: ['info', CircleDashed],
};

/** What is known of a finding. */
export function FindingBadge({ state }: { readonly state: DiagnosisAnswer['findings'][number]['state'] }) {
  const [tone, icon] = states[state];
  return (
    <Badge tone={tone} icon={icon}>
      {findingTitles[state]}
    </Badge>
  );
}
