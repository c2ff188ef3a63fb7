/** How the report can be shown: opened on the desktop, served on loopback, or only named. */
export type WayToShow = 'open' | 'serve' | 'name';

export interface Surroundings {
  /** Standard output is a terminal. */
  readonly tty: boolean;
  readonly ci: boolean;
  readonly desktop: boolean;
  /** Asked for: `--once`, `--no-open`, `--port`. */
  readonly once: boolean;
  readonly open: boolean;
  readonly port: boolean;
}

/** Where nobody watches the command must end by itself; else a person is shown the report in the nearest way. */
export function wayToShow({ tty, ci, desktop, once, open, port }: Surroundings): WayToShow {
  if (!tty || ci || once || !open) return 'name';
  return desktop && !port ? 'open' : 'serve';
}
