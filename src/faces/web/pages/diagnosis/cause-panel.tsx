import type { CauseJudgement, DiagnosisAnswer } from '../../../api/answers.ts';
import { Panel } from '../../parts/panel.tsx';
import { BandBadge } from './badges.tsx';
import { Evidence } from './evidence.tsx';

/** A cause: how likely it is, what speaks for it and against it, and what is not known. */
export function CausePanel({
  cause,
  titles,
  isOpen,
}: {
  readonly cause: CauseJudgement;
  readonly isOpen: boolean;
  readonly titles: DiagnosisAnswer['titles'];
}) {
  const title = titles[cause.cause]?.title ?? cause.cause;
  return (
    <Panel title={title} aside={<BandBadge cause={cause} />}>
      <CauseBody cause={cause} titles={titles} isOpen={isOpen} />
    </Panel>
  );
}

/** The same without its frame. */
export function CauseBody({
  cause,
  titles,
  isOpen = false,
}: {
  readonly cause: CauseJudgement;
  /** Whether the evidence shows at once. */
  readonly isOpen?: boolean;
  readonly titles: DiagnosisAnswer['titles'];
}) {
  const nameOf = (id: string): string => titles[id]?.title ?? id;
  const title = nameOf(cause.cause);
  return (
    <>
      <p className="mb-2 max-w-4xl text-sm">{cause.says}</p>
      {cause.weights.length === 0 ? (
        <p className="text-sm text-soft">Nothing that was measured speaks for it or against it.</p>
      ) : (
        <details open={isOpen} className="text-sm">
          <summary className="min-h-7 cursor-pointer py-0.5 text-accent">
            What speaks for it and against it<span className="sr-only">: {title}</span>
          </summary>
          <Evidence title={title} cause={cause} nameOf={nameOf} />
        </details>
      )}
      {cause.unknown.length > 0 && (
        <p className="mt-2 text-sm text-soft">
          Not known, so in no number:{' '}
          {cause.unknown.map((id, index) => (
            <span key={id}>
              {index > 0 && ', '}
              <a href={`#finding-${id}`} className="underline">
                {nameOf(id)}
              </a>
            </span>
          ))}
          .
        </p>
      )}
    </>
  );
}
