/** A file on its way. */
export interface Upload {
  readonly key: number;
  readonly name: string;
  readonly size: number;
  /** How much has gone, from 0 to 1; at 1 the server looks at it. */
  readonly sent: number;
  readonly state: 'waiting' | 'sending' | 'failed';
  readonly refused: unknown;
}

export type UploadEvent =
  | { readonly kind: 'added'; readonly uploads: readonly Pick<Upload, 'key' | 'name' | 'size'>[] }
  | { readonly kind: 'begun'; readonly key: number }
  | { readonly kind: 'gone'; readonly key: number }
  | { readonly kind: 'sent'; readonly key: number; readonly sent: number }
  | { readonly kind: 'failed'; readonly key: number; readonly refused: unknown };

/** The files on their way after something happened to one of them. */
export function uploadsAfter(uploads: readonly Upload[], event: UploadEvent): readonly Upload[] {
  if (event.kind === 'added')
    return [
      ...uploads,
      ...event.uploads.map((one) => ({ ...one, sent: 0, state: 'waiting', refused: null }) as const),
    ];
  if (event.kind === 'gone') return uploads.filter(({ key }) => key !== event.key);
  return uploads.map((one) => (one.key === event.key ? changed(one, event) : one));
}

function changed(one: Upload, event: Exclude<UploadEvent, { kind: 'added' | 'gone' }>): Upload {
  if (event.kind === 'begun') return { ...one, state: 'sending', sent: 0, refused: null };
  if (event.kind === 'sent') return { ...one, sent: Math.max(one.sent, event.sent) };
  return { ...one, state: 'failed', refused: event.refused };
}
