import { type Server, type ServerOptions, startServer } from './start-server.ts';

/** A server that keeps ending is not started for ever: something is wrong that a start does not mend. */
const MOST_RESTARTS = 20;

/** Starts the server, and again when it ended without being told; what asks meanwhile fails with `state-lost`. */
export async function keepRunning(options: ServerOptions): Promise<{ stop(): Promise<void> }> {
  let stopping = false;
  let current: Promise<Server | undefined> = Promise.resolve(undefined);

  const again = async (ended: Server, restarts: number): Promise<Server | undefined> => {
    await ended.stop();
    const server = await startServer(options).catch(() => undefined);
    if (server !== undefined) watch(server, restarts);
    return server;
  };
  const watch = (server: Server, restarts: number): void => {
    void server.gone.then(() => {
      if (!stopping && restarts < MOST_RESTARTS) current = again(server, restarts + 1);
    });
  };

  const first = await startServer(options);
  current = Promise.resolve(first);
  watch(first, 0);
  return {
    stop: async () => {
      stopping = true;
      // A start that is under way is waited for, or its server would be left behind.
      await (await current)?.stop();
    },
  };
}
