import { classNames } from '../class-names.ts';

/** A bar beside a number: for the eye only, the number says it. */
export function Bar({ share, tone = 'main' }: { readonly share: number; readonly tone?: 'main' | 'quiet' }) {
  return (
    <span aria-hidden="true" className="h-2.5 min-w-0 flex-1 rounded-sm bg-hover">
      <span
        className={classNames('block h-full rounded-sm', tone === 'main' ? 'bg-accent' : 'bg-strong')}
        style={{ width: share > 0 ? `${Math.max(2, share * 100)}%` : 0 }}
      />
    </span>
  );
}
