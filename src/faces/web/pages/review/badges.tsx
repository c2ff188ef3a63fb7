import {
  CalendarCheck,
  CalendarClock,
  CalendarX,
  Eye,
  Info,
  type LucideIcon,
  TriangleAlert,
} from 'lucide-react';
import type { AgendaItem, Review } from '../../../api/answers.ts';
import { Badge, type Tone } from '../../parts/badge.tsx';
import { reviewStateTitles, urgencyTitles } from './words.ts';

const urgencies: Readonly<Record<AgendaItem['urgency'], readonly [Tone, LucideIcon]>> = {
  act: ['bad', TriangleAlert],
  look: ['warn', Eye],
  know: ['quiet', Info],
};

/** What an item of the agenda asks for. */
export function UrgencyBadge({ urgency }: { readonly urgency: AgendaItem['urgency'] }) {
  const [tone, icon] = urgencies[urgency];
  return (
    <Badge tone={tone} icon={icon}>
      {urgencyTitles[urgency]}
    </Badge>
  );
}

const states: Readonly<Record<Review['state'], readonly [Tone, LucideIcon]>> = {
  due: ['info', CalendarClock],
  open: ['warn', CalendarClock],
  held: ['good', CalendarCheck],
  missed: ['bad', CalendarX],
};

/** Where a review stands. */
export function ReviewBadge({ state }: { readonly state: Review['state'] }) {
  const [tone, icon] = states[state];
  return (
    <Badge tone={tone} icon={icon}>
      {reviewStateTitles[state]}
    </Badge>
  );
}
