import { Check, CircleAlert, Clock, type LucideIcon, RotateCcw } from 'lucide-react';
import type { AlertDelivery } from '../../../../api/answers.ts';
import { Badge, type Tone } from '../../../parts/badge.tsx';

/** What became of a delivery: one that was tried and is tried again is no news of the good kind. */
export function DeliveryBadge({
  delivery: { state, attempts },
}: {
  readonly delivery: Pick<AlertDelivery, 'state' | 'attempts'>;
}) {
  const [tone, icon, says] = lookOf(state, attempts);
  return (
    <Badge tone={tone} icon={icon}>
      {says}
    </Badge>
  );
}

function lookOf(state: AlertDelivery['state'], attempts: number): readonly [Tone, LucideIcon, string] {
  if (state === 'sent') return ['good', Check, 'Sent'];
  if (state === 'failed') return ['bad', CircleAlert, 'Not sent'];
  return attempts > 0 ? ['warn', RotateCcw, 'Will be tried again'] : ['info', Clock, 'Waiting'];
}
