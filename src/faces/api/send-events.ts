import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { ServerEvent } from './action.ts';

/** What a stream of events is sent with. */
export interface Sending {
  /** Opens what is sent; it ends with the signal, and fails before anything is sent. */
  readonly open: (signal: AbortSignal) => Promise<AsyncIterable<ServerEvent>>;
  /** Whether who listens may still do so: a session ends, a token is revoked. */
  readonly stillMay: () => Promise<boolean>;
  readonly leave: () => void;
  readonly onFault: (thrown: unknown) => void;
}

/** Often enough that nothing in between takes the connection for dead. */
const BEAT_MS = 15_000;
/** How long a browser waits before it comes back. */
const RETRY_MS = 2000;

/** Sends events until they end, or whoever listens goes or may no longer listen. */
export async function sendEvents(c: Context, { open, stillMay, leave, onFault }: Sending): Promise<Response> {
  const gone = new AbortController();
  let events: AsyncIterable<ServerEvent>;
  try {
    events = await open(gone.signal);
  } catch (thrown) {
    leave();
    throw thrown;
  }
  // Nobody would ever read it.
  if (c.req.method === 'HEAD') {
    leave();
    gone.abort();
    return c.body(null, 200, { 'content-type': 'text/event-stream' });
  }
  return streamSSE(c, async (stream) => {
    stream.onAbort(() => gone.abort());
    let beating = false;
    const beat = async (): Promise<void> => {
      // Who does not read must not make a heap of beats.
      if (beating) return;
      beating = true;
      if (await stillMay()) await stream.write(': \n\n');
      else gone.abort();
      beating = false;
    };
    const beats = setInterval(() => void beat().catch(() => gone.abort()), BEAT_MS);
    try {
      await stream.write(`retry: ${RETRY_MS}\n\n`);
      for await (const { event, id, data } of events)
        await stream.writeSSE({
          data: JSON.stringify(data),
          ...(event !== 'message' && { event }),
          ...(id !== null && { id }),
        });
    } catch (thrown) {
      onFault(thrown);
    } finally {
      clearInterval(beats);
      gone.abort();
      leave();
    }
  });
}
