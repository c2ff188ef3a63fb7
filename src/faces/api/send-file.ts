import type { Context } from 'hono';
import type { Outlet } from '../../app/reading/index.ts';
import { failure } from '../../ground/index.ts';

/** What a file is sent with. */
export interface Filing {
  readonly write: (out: Outlet) => Promise<void>;
  /** Takes a place among those that are sent at once; gives what gives it back. */
  readonly enter: () => () => void;
  readonly onFault: (thrown: unknown) => void;
}

/** Whoever takes nothing for so long has gone, and what they hold is needed by others. */
const IDLE_MS = 60_000;
/** So much may wait for whoever takes it. */
const WAITING_BYTES = 1024 * 1024;

/**
 * Sends a file while it is written, no faster than it is taken. What is refused before its beginning is refused as
 * anything else; where it fails later, the connection breaks, so that nobody takes a part for the whole.
 */
export async function sendFile(c: Context, { write, enter, onFault }: Filing): Promise<Response> {
  const leave = enter();
  const begun = Promise.withResolvers<Parameters<Outlet['begin']>[0]>();
  const queue = new ByteLengthQueuingStrategy({ highWaterMark: WAITING_BYTES });
  const { readable, writable } = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>(
    {},
    undefined,
    queue,
  );
  const writer = writable.getWriter();
  const encoder = new TextEncoder();
  let [began, gone] = [false, false];
  writer.closed.catch(() => {
    gone = true;
  });
  const out: Outlet = {
    begin: (file) => {
      began = true;
      begun.resolve(file);
      // Nobody would ever take it.
      if (c.req.method === 'HEAD') throw headOnly;
    },
    write: async (chunk) => {
      await inTime(writer.ready);
      // Not waited for: the next one waits for room.
      writer
        .write(typeof chunk === 'string' ? encoder.encode(chunk) : new Uint8Array(chunk))
        .catch(() => undefined);
    },
  };
  void write(out)
    .then(() => writer.close())
    .catch(async (thrown: unknown) => {
      // Before its beginning it is refused, and told of as anything else is.
      if (!began) return begun.reject(thrown);
      if (!gone && thrown !== headOnly) onFault(thrown);
      await writer.abort(thrown).catch(() => undefined);
    })
    .finally(leave);
  const { name, type } = await begun.promise;
  // Its name is of letters, digits and dashes alone.
  const headers = { 'content-type': type, 'content-disposition': `attachment; filename="${name}"` };
  return c.req.method === 'HEAD' ? c.body(null, 200, headers) : c.body(readable, 200, headers);
}

const headOnly = failure('interrupted', {});

async function inTime(ready: Promise<void>): Promise<void> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(failure('api-too-slow', {})), IDLE_MS);
  try {
    await Promise.race([ready, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}
