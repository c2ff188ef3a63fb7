import { failure } from '../../ground/index.ts';

/** The same pieces, if all of them come within the time. Fails with `api-too-slow`. */
export async function* inTime<T>(pieces: AsyncIterable<T>, ms: number): AsyncGenerator<T> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  late.catch(() => undefined);
  const timer = setTimeout(() => reject(failure('api-too-slow', {})), ms);
  const each = pieces[Symbol.asyncIterator]();
  try {
    for (;;) {
      const piece = await Promise.race([each.next(), late]);
      if (piece.done === true) return;
      yield piece.value;
    }
  } finally {
    clearTimeout(timer);
    // Who is too slow to send is not waited for to stop, either.
    void Promise.resolve(each.return?.()).catch(() => undefined);
  }
}
