import { randomBytes } from 'node:crypto';
import { link, mkdir, open, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { failure } from '../../ground/index.ts';

/** The text of a key file, made where there is none: of two who make it at once, both get the same. */
export async function keyOfFile(file: string): Promise<string> {
  try {
    return await readKey(file);
  } catch (thrown) {
    if (codeOf(thrown) !== 'ENOENT') throw unusable(file, thrown);
  }
  try {
    await makeKey(file);
    return await readKey(file);
  } catch (thrown) {
    throw unusable(file, thrown);
  }
}

async function readKey(file: string): Promise<string> {
  const { mode, size } = await stat(file);
  // Windows keeps who may read a file elsewhere.
  if (process.platform !== 'win32' && (mode & 0o077) !== 0)
    throw failure('vault-unusable', { reason: `others than its owner may read ${file}` });
  if (size > 1000) throw failure('vault-unusable', { reason: `${file} holds something else` });
  const handle = await open(file, 'r');
  try {
    return await handle.readFile('utf8');
  } finally {
    await handle.close();
  }
}

/** Written whole beside its place and then given its name, which fails where there is one: no half key is ever read. */
async function makeKey(file: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const beside = `${file}.${randomBytes(6).toString('hex')}`;
  const handle = await open(beside, 'wx', 0o600);
  try {
    await handle.writeFile(`${randomBytes(32).toString('base64')}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  try {
    await link(beside, file);
  } catch (thrown) {
    if (codeOf(thrown) !== 'EEXIST') throw thrown;
  } finally {
    await rm(beside, { force: true });
  }
}

const codeOf = (thrown: unknown): unknown => (thrown as { readonly code?: unknown } | null)?.code;

function unusable(file: string, thrown: unknown): unknown {
  if (codeOf(thrown) === 'vault-unusable') return thrown;
  const reason = thrown instanceof Error ? thrown.message : String(thrown);
  return failure('vault-unusable', { reason: `${file}: ${reason}` }, { cause: thrown });
}
