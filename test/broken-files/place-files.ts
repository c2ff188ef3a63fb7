import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrokenFile } from './broken-file.ts';

const plain = 'Order,Total\n#1,1.00\n';

/** Inputs whose place in the file system is the trouble: folders, links, pipes, patterns. */
export const placeFiles = (dir: string): BrokenFile[] => {
  const folder = (name: string): string => {
    const path = join(dir, name);
    mkdirSync(path, { recursive: true });
    return path;
  };
  const files: BrokenFile[] = [];
  const add = (name: string, path: string, expects: BrokenFile['expects']): void => {
    files.push({ name, path, side: 'shop', expects });
  };

  add('path that is not there', join(dir, 'nowhere.csv'), { failures: ['file-not-found'] });
  add('folder without files', folder('folder-empty'), { failures: ['usage-no-files'] });
  add('pattern without a match', join(dir, 'folder-empty', '*.csv'), { failures: ['usage-no-files'] });
  add('pattern below a folder that is not there', join(dir, 'nowhere', '**', '*.csv'), {
    failures: ['usage-no-files'],
  });

  const mixed = folder('folder-mixed');
  mkdirSync(join(mixed, 'below', '.git'), { recursive: true });
  for (const name of [
    '.DS_Store',
    '~$orders.xlsx',
    'photo.png',
    'invoice.pdf',
    'profile.yaml',
    'README',
    'below/.git/config',
  ]) {
    writeFileSync(join(mixed, name), 'x');
  }
  writeFileSync(join(mixed, 'scan.dat'), '%PDF-1.7\n');
  writeFileSync(join(mixed, 'below', 'orders.csv'), plain);
  writeFileSync(join(mixed, 'orders.csv'), plain);
  add('folder with other things in it', mixed, { columns: [2, 2] });
  add('pattern with matches', join(mixed, '**', '*.csv'), { columns: [2, 2] });

  const loop = folder('folder-loop');
  writeFileSync(join(loop, 'orders.csv'), plain);
  symlinkSync('.', join(loop, 'again'));
  symlinkSync('missing.csv', join(loop, 'dangling.csv'));
  symlinkSync('orders.csv', join(loop, 'same.csv'));
  add('folder with links in a circle', loop, { columns: [2] });
  symlinkSync('circle-b.csv', join(dir, 'circle-a.csv'));
  symlinkSync('circle-a.csv', join(dir, 'circle-b.csv'));
  add('link to itself', join(dir, 'circle-a.csv'), { failures: ['file-not-readable'] });

  if (process.platform !== 'win32') {
    const pipe = join(dir, 'pipe.csv');
    execFileSync('mkfifo', [pipe]);
    add('pipe', pipe, { failures: ['file-not-readable'] });
    add('device', '/dev/null', { failures: ['file-not-readable'] });
    // The administrator may read everything.
    if (process.getuid?.() !== 0) {
      const locked = join(dir, 'locked.csv');
      writeFileSync(locked, plain);
      chmodSync(locked, 0o000);
      add('file that may not be read', locked, { failures: ['file-not-readable'] });
    }
  }
  const looksLikePattern = join(dir, 'orders [2024] {all}*.csv');
  writeFileSync(looksLikePattern, plain);
  add('file named like a pattern', looksLikePattern, { columns: [2] });
  return files;
};
