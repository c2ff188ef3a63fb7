import { CircleCheck, CircleHelp, TriangleAlert } from 'lucide-react';
import type { Source } from '../../../../api/answers.ts';
import { dayAndTime } from '../../../client/time.ts';
import { Badge, LateBadge } from '../../../parts/badge.tsx';
import { useNow } from '../../../parts/when.tsx';
import { failureIn } from './failure-in.ts';

/** Older than this the newest record of a source is stale: half of what a working day and a night make. */
const STALE_MS = 36 * 3_600_000;

/** Whether what a source has read is of now; what was never read is not known, and never fresh. */
export function Freshness({ source }: { readonly source: Source }) {
  const now = useNow();
  if (failureIn(source) !== null)
    return (
      <Badge tone="bad" icon={TriangleAlert}>
        Could not be read
      </Badge>
    );
  if (source.watermark === null)
    return (
      <Badge tone="quiet" icon={CircleHelp}>
        {source.lastReadAt === null ? 'Not read yet' : 'No data'}
      </Badge>
    );
  if (now - Date.parse(source.watermark) > STALE_MS)
    return <LateBadge>Newest record: {dayAndTime(source.watermark)}</LateBadge>;
  return (
    <Badge tone="good" icon={CircleCheck}>
      Fresh
    </Badge>
  );
}
