import { homedir } from 'node:os';
import { join } from 'node:path';

/** A path with its leading `~` filled in, as a shell does where nothing keeps it from doing so. */
export function expandHome(path: string): string {
  return /^~(?=$|[/\\])/.test(path) ? join(homedir(), path.slice(1)) : path;
}
