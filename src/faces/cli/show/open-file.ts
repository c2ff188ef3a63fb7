import { spawn } from 'node:child_process';

/** Opens a file with the desktop's own program; answers false where that cannot be started. */
export function openFile(path: string, platform: NodeJS.Platform = process.platform): Promise<boolean> {
  const [command, args] = openerOf(platform, path);
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: 'ignore',
      detached: true,
      windowsVerbatimArguments: platform === 'win32',
    });
    child.once('error', () => resolve(false));
    child.once('spawn', () => {
      child.unref();
      resolve(true);
    });
  });
}

/** Command and arguments that open a file. */
export function openerOf(platform: NodeJS.Platform, path: string): readonly [string, string[]] {
  if (platform === 'darwin') return ['open', [path]];
  // `start` belongs to the shell, and takes the first quoted text for a title; a path there holds no quote.
  if (platform === 'win32') return ['cmd', ['/d', '/s', '/c', `"start "" "${path}""`]];
  return ['xdg-open', [path]];
}
