import { Hammer } from 'lucide-react';
import type { SymptomJudgement } from '../../../api/answers.ts';
import { dayAndTime } from '../../client/time.ts';
import { Numbers } from '../../parts/numbers.tsx';
import { BecameBadge } from './badges.tsx';
import { depthTitles } from './words.ts';

/** The fixes of a symptom, and what became of each. */
export function Fixes({
  title,
  fixes,
}: {
  readonly title: string;
  readonly fixes: SymptomJudgement['fixes'];
}) {
  if (fixes.length === 0) return null;
  return (
    <section aria-label={`Fixes: ${title}`} className="mt-4 border-t border-rule pt-3">
      <h3 className="mb-2 text-sm font-semibold">What became of its fixes</h3>
      <ul className="grid gap-x-8 gap-y-3 lg:grid-cols-2">
        {fixes.map((fix) => (
          <li key={fix.fix} className="flex min-w-0 gap-2.5 text-sm">
            <Hammer aria-hidden="true" size={14} className="mt-1 shrink-0 text-soft" />
            <div className="min-w-0">
              <p className="flex flex-wrap items-center gap-x-2 gap-y-1 font-medium">
                <span className="break-words">{fix.what}</span>
                <BecameBadge became={fix.became} />
              </p>
              <p>{fix.says}</p>
              <p className="text-xs text-soft">
                In effect since {dayAndTime(fix.effectiveAt)}
                {fix.depth !== null && `. ${depthTitles[fix.depth]}`}
              </p>
              <Numbers of={fix.what} numbers={fix.numbers} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
