import { RotateCw, X } from 'lucide-react';
import { bytes } from '../../../client/figures.ts';
import { Button } from '../../../parts/button.tsx';
import { RefusedNotice } from '../../../parts/notice.tsx';
import { ProgressBar } from '../../../parts/progress-bar.tsx';
import type { Upload } from './uploads.ts';

/** The files on their way, each with how much of it has gone. */
export function UploadList({
  uploads,
  cancel,
  again,
}: {
  readonly uploads: readonly Upload[];
  cancel(key: number): void;
  again(key: number): void;
}) {
  if (uploads.length === 0) return null;
  return (
    <ul aria-label="Files on their way" className="card divide-y divide-rule">
      {uploads.map((one) => (
        <li key={one.key} className="flex flex-col gap-2 px-4 py-2.5">
          <div className="flex items-center justify-between gap-3">
            <span className="min-w-0 text-sm break-words">
              {one.name} <span className="text-soft">{bytes(one.size)}</span>
            </span>
            <span className="flex shrink-0 items-center gap-1">
              {one.state !== 'failed' && <span className="text-xs text-soft">{saying(one)}</span>}
              {one.state === 'failed' && (
                <Button icon={<RotateCw aria-hidden="true" size={14} />} onClick={() => again(one.key)}>
                  Try again
                </Button>
              )}
              <Button
                look="bare"
                aria-label={`${one.state === 'failed' ? 'Close' : 'Cancel'}: ${one.name}`}
                icon={<X aria-hidden="true" size={14} />}
                onClick={() => cancel(one.key)}
              />
            </span>
          </div>
          {one.state === 'failed' ? (
            <RefusedNotice thrown={one.refused} />
          ) : (
            <ProgressBar
              share={one.state === 'sending' && one.sent === 1 ? null : one.sent}
              label={`${one.name}: ${saying(one)}`}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

function saying({ state, sent }: Upload): string {
  if (state === 'waiting') return 'waiting';
  return sent === 1 ? 'being looked at' : `${Math.floor(sent * 100)} %`;
}
