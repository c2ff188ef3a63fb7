import { CircleAlert, CircleCheck, CircleHelp, Trash2 } from 'lucide-react';
import { words } from '../../../../../model/words.ts';
import type { UploadedFile } from '../../../../api/answers.ts';
import { bytes, count } from '../../../client/figures.ts';
import { Badge } from '../../../parts/badge.tsx';
import { Button } from '../../../parts/button.tsx';
import { inputClass } from '../../../parts/field.tsx';
import { When } from '../../../parts/when.tsx';
import { isReadable, kindsOf, type Side, sideTitles } from './uploaded-file.ts';

/** Below this a recognition is to be looked at. */
const SURE = 0.85;

/** One file that was handed in: what it is taken for, its side, which can be changed, and its way out. */
export function FileRow({
  file,
  side,
  onSide,
  onRemove,
  busy,
}: {
  readonly file: UploadedFile;
  readonly side: Side | null;
  readonly onSide?: (side: Side) => void;
  readonly onRemove?: () => void;
  readonly busy: boolean;
}) {
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 px-4 py-3">
      <div className="min-w-0 flex-1 basis-60">
        <div className="font-medium break-words">{file.name}</div>
        <div className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1 text-sm">
          <TakenFor file={file} />
        </div>
        <div className="mt-1 text-xs text-soft">
          {bytes(file.bytes)}
          {file.recognised?.rows != null && ` · ${count(file.recognised.rows)} rows`} ·{' '}
          <When at={file.uploadedAt} />
        </div>
      </div>
      {(onSide !== undefined || onRemove !== undefined) && (
        <div className="flex items-center gap-2">
          {onSide !== undefined && (
            <select
              aria-label={`Side of ${file.name}`}
              value={side ?? ''}
              disabled={busy}
              onChange={({ target }) => onSide(target.value as Side)}
              className={`${inputClass} w-auto`}
            >
              {side === null && <option value="">Which side?</option>}
              <option value="shop">{sideTitles.shop}</option>
              <option value="erp">{sideTitles.erp}</option>
            </select>
          )}
          {onRemove !== undefined && (
            <Button
              look="bare"
              disabled={busy}
              aria-label={`Remove ${file.name}`}
              icon={<Trash2 aria-hidden="true" size={15} />}
              onClick={onRemove}
            />
          )}
        </div>
      )}
    </li>
  );
}

/** What a file was recognised as, or why it cannot be read. */
function TakenFor({ file }: { readonly file: UploadedFile }) {
  const { recognised, failure } = file;
  if (recognised === null) {
    const [tone, icon, title] = isReadable(file)
      ? (['warn', CircleHelp, 'Not recognised'] as const)
      : (['bad', CircleAlert, 'Cannot be read'] as const);
    return (
      <>
        <Badge tone={tone} icon={icon}>
          {title}
        </Badge>
        <span className="basis-full">{failure?.message}</span>
        <span className="basis-full text-soft">
          {isReadable(file)
            ? 'Say of which side it is; the next step asks what its columns mean.'
            : failure?.hint}
        </span>
      </>
    );
  }
  const { preset, confidence, note } = recognised;
  return (
    <>
      <Badge tone={confidence >= SURE ? 'good' : 'warn'} icon={confidence >= SURE ? CircleCheck : CircleHelp}>
        {kindsOf(file).map(recordTitle).join(', ')}
      </Badge>
      <span className="text-soft">
        {preset === null ? `${Math.round(confidence * 100)} % sure` : words(preset)}
      </span>
      {note !== null && (
        <details className="basis-full text-soft">
          <summary className="cursor-pointer text-xs">What was noticed</summary>
          {note}
        </details>
      )}
    </>
  );
}

/** The kind of record as words. */
export function recordTitle(records: string): string {
  const text = records.replace(/-with-lines$/, 's with lines').replaceAll('-', ' ');
  const plural = text.endsWith('s') || text.includes(' with ') ? text : `${text}s`;
  return plural.charAt(0).toUpperCase() + plural.slice(1);
}
