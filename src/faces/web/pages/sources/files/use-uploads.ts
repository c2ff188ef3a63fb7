import { useEffect, useEffectEvent, useReducer, useRef } from 'react';
import type { UploadedFile } from '../../../../api/answers.ts';
import { uploadFile } from './upload-file.ts';

import { uploadsAfter } from './uploads.ts';

/** More at once only makes each slower. */
const AT_ONCE = 2;

/** Sends files, a few at a time; each can be cancelled, and tried again where it failed. */
export function useUploads(workspace: string, onArrived: (file: UploadedFile) => Promise<void>) {
  const [uploads, tell] = useReducer(uploadsAfter, []);
  const files = useRef(new Map<number, { readonly file: File; readonly stop: AbortController }>());
  const last = useRef(0);
  const arrived = useEffectEvent(onArrived);

  const sending = uploads.filter(({ state }) => state === 'sending').length;
  const next = sending < AT_ONCE ? uploads.find(({ state }) => state === 'waiting')?.key : undefined;
  const send = useEffectEvent(async (key: number): Promise<void> => {
    const one = files.current.get(key);
    if (one === undefined) return;
    const { file, stop } = one;
    tell({ kind: 'begun', key });
    try {
      const onSent = (sent: number): void => tell({ kind: 'sent', key, sent });
      await arrived(await uploadFile(workspace, file, { signal: stop.signal, onSent }));
      files.current.delete(key);
      tell({ kind: 'gone', key });
    } catch (refused) {
      if (stop.signal.aborted) return;
      tell({ kind: 'failed', key, refused });
    }
  });
  useEffect(() => {
    if (next !== undefined) void send(next);
  }, [next]);
  useEffect(() => {
    const underWay = files.current;
    return () => {
      for (const { stop } of underWay.values()) stop.abort();
    };
  }, []);

  const cancel = (key: number): void => {
    files.current.get(key)?.stop.abort();
    files.current.delete(key);
    tell({ kind: 'gone', key });
  };
  return {
    uploads,
    add: (chosen: readonly File[]): void => {
      const added = chosen.map((file) => {
        last.current += 1;
        files.current.set(last.current, { file, stop: new AbortController() });
        return { key: last.current, name: file.name, size: file.size };
      });
      tell({ kind: 'added', uploads: added });
    },
    cancel,
    again: (key: number): void => void send(key),
  };
}
