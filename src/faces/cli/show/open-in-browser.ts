import { spawn } from 'node:child_process';

/** Opens an address with the desktop's own program; answers false where that cannot be started. */
export function openInBrowser(url: string, platform: NodeJS.Platform = process.platform): Promise<boolean> {
  const [command, args] = openerOf(platform, url);
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

/** Command and arguments that open an address. */
export function openerOf(platform: NodeJS.Platform, url: string): readonly [string, string[]] {
  if (platform === 'darwin') return ['open', [url]];
  // `start` belongs to the shell, and takes the first quoted text for a title; an address holds no quote.
  if (platform === 'win32') return ['cmd', ['/d', '/s', '/c', `"start "" "${url}""`]];
  return ['xdg-open', [url]];
}
