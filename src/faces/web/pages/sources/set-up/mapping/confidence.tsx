import { CircleCheck, CircleHelp, CircleX } from 'lucide-react';
import { Badge } from '../../../../parts/badge.tsx';

/** From here on a guess needs no second look. */
export const SURE = 0.85;
const DOUBTFUL = 0.6;

/** How sure a guess is: in words, with the share in its title. */
export function Confidence({ of }: { readonly of: number }) {
  const percent = `${Math.round(of * 100)} %`;
  if (of >= SURE)
    return (
      <Badge tone="good" icon={CircleCheck}>
        {percent}
      </Badge>
    );
  return (
    <Badge tone={of >= DOUBTFUL ? 'warn' : 'bad'} icon={of >= DOUBTFUL ? CircleHelp : CircleX}>
      {percent}, check
    </Badge>
  );
}
