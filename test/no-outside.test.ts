/** Nothing that somebody asks for over HTTP makes this machine ask another one: there is nothing that could. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../src');
const asks =
  /\bfetch\(|from 'node:(https?|http2|dgram|tls|dns)'|from '(openid-client|undici)'|new WebSocket\(/;

/** Who may, and why no caller says where to. */
const allowed: Readonly<Record<string, string>> = {
  'app/people/open-id/open-id-provider.ts': 'the one provider that whoever started the server named',
  'faces/api/people/visitor.ts': 'a type of the server',
  'faces/api/serve-api.ts': 'it listens',
};

it('asks no other machine, but for the provider of sign-in', () => {
  const found = readdirSync(root, { recursive: true, encoding: 'utf8' })
    // The page asks from the browser, and of the server it came from.
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file) && !file.startsWith('faces/web/'))
    .filter((file) => asks.test(readFileSync(join(root, file), 'utf8')));
  expect(found.filter((file) => !Object.hasOwn(allowed, file))).toEqual([]);
  expect(found).toContain('faces/api/serve-api.ts');
});
