/**
 * Reads a stream of server-sent events as a browser does.
 * Comes in: an answer. Goes out: its events. May touch: nothing.
 */

/** An event of a stream. */
export interface ToldEvent {
  readonly event: string;
  readonly id: string | null;
  // What an event holds is what the tests are about.
  readonly data: ReturnType<typeof JSON.parse>;
}

/** The events of an answer, until it ends or nobody asks for more. */
export async function* readEvents(answer: Response): AsyncGenerator<ToldEvent> {
  const text = new TextDecoder();
  let rest = '';
  for await (const bytes of answer.body ?? []) {
    const blocks = (rest + text.decode(bytes, { stream: true })).split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const fields = new Map(
        block.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line] as const),
      );
      const of = (name: string) => fields.get(name)?.slice(name.length + 2);
      const data = of('data');
      if (data !== undefined)
        yield { event: of('event') ?? 'message', id: of('id') ?? null, data: JSON.parse(data) };
    }
  }
}
