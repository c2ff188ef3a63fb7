import type { PlanAnswer } from '../../../api/answers.ts';
import { several } from '../../client/figures.ts';
import { lineLinkClass } from '../../parts/line-link-class.ts';
import { Notice } from '../../parts/notice.tsx';

const SHOWN = 4;

/** What stands against the plan, and what is only to be known of it. */
export function Warnings({ plan: { warnings, notes } }: { readonly plan: PlanAnswer }) {
  return (
    <>
      {warnings.length > 0 && (
        <Notice
          tone="warn"
          title={`${several(warnings.length, 'thing')} to look at before you rely on this plan`}
        >
          <Said of={warnings} />
        </Notice>
      )}
      {notes.length > 0 && (
        <Notice tone="info" title="Good to know">
          <Said of={notes} />
        </Notice>
      )}
    </>
  );
}

function Said({ of }: { readonly of: PlanAnswer['warnings'] }) {
  return (
    <>
      <List of={of.slice(0, SHOWN)} />
      {of.length > SHOWN && (
        <details>
          <summary className="min-h-7 cursor-pointer py-1">and {of.length - SHOWN} more</summary>
          <List of={of.slice(SHOWN)} />
        </details>
      )}
    </>
  );
}

const List = ({ of }: { readonly of: PlanAnswer['warnings'] }) => (
  <ul className="list-disc pl-5">
    {of.map(({ code, step, says }) => (
      <li key={`${code} ${step} ${says}`}>
        {step === null ? (
          says
        ) : (
          <a href={`#step-${step}`} className={`${lineLinkClass} py-0! align-top text-ink`}>
            {says}
          </a>
        )}
      </li>
    ))}
  </ul>
);
