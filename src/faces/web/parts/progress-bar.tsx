import { classNames } from './class-names.ts';

/** How much is done; moving to and fro where nobody knows how much there is. */
export function ProgressBar({ share, label }: { readonly share: number | null; readonly label: string }) {
  const percent = share === null ? null : Math.round(share * 100);
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      {...(percent !== null && { 'aria-valuenow': percent })}
      className="h-1.5 w-full overflow-hidden rounded-full bg-hover"
    >
      <div
        className={classNames(
          'h-full rounded-full bg-accent-back transition-[width]',
          percent === null && 'w-1/3 animate-pulse',
        )}
        style={percent === null ? {} : { width: `${percent}%` }}
      />
    </div>
  );
}
