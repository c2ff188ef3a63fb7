import { Button } from '../../../parts/button.tsx';
import { Notice } from '../../../parts/notice.tsx';

/** Somebody else was quicker: what they made of it beside one's own, and which of them it is to be. */
export function TheirsOrMine({
  mine,
  theirs,
  by,
  onMine,
  onTheirs,
}: {
  readonly mine: string;
  readonly theirs: string;
  readonly by: string;
  onMine(): void;
  onTheirs(): void;
}) {
  return (
    <Notice
      tone="warn"
      said
      title={
        by === 'You'
          ? 'You have changed the rules elsewhere meanwhile.'
          : `${by} has changed the rules while you did.`
      }
    >
      <p>What you typed is kept. Compare the two, then go on with yours or take theirs.</p>
      <div className="my-3 grid gap-3 lg:grid-cols-2">
        {[
          ['Yours', mine],
          ['Theirs', theirs],
        ].map(([title, text]) => (
          <details key={title} className="min-w-0">
            <summary className="cursor-pointer font-medium">{title}</summary>
            <section
              // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
              tabIndex={0}
              aria-label={`${title} in full`}
              className="mt-1 max-h-72 overflow-auto rounded-md bg-paper p-2"
            >
              <pre className="font-mono text-xs">{text}</pre>
            </section>
          </details>
        ))}
      </div>
      <div className="flex gap-2">
        <Button onClick={onTheirs}>Take theirs</Button>
        <Button look="main" onClick={onMine}>
          Go on with mine
        </Button>
      </div>
    </Notice>
  );
}
