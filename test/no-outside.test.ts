/**
 * Nothing makes this machine ask another one but what was configured for it: there are two places that could, and each
 * says why it may.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../src');
const asks =
  /\bfetch\(|from 'node:(https?|http2|dgram|tls|dns|dns\/promises)'|from '(openid-client|undici|nodemailer)'|new WebSocket\(/;

/** Who may, and why no caller says where to. */
const allowed: Readonly<Record<string, string>> = {
  'app/people/open-id/open-id-provider.ts': 'the one provider that whoever started the server named',
  'faces/api/people/visitor.ts': 'a type of the server',
  'faces/api/serve-api.ts': 'it listens',
  'stores/outside/guard.ts': 'looks at where a name leads before anything is sent there',
  'stores/outside/post.ts': 'sends alerts to channels that an admin configured, past the guard',
  'stores/outside/send-mail.ts': 'the same by e-mail',
};

it('asks no other machine, but for the provider of sign-in and the channels of alerts', () => {
  const found = readdirSync(root, { recursive: true, encoding: 'utf8' })
    // The page asks from the browser, and of the server it came from.
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file) && !file.startsWith('faces/web/'))
    .filter((file) => asks.test(readFileSync(join(root, file), 'utf8')));
  expect(found.filter((file) => !Object.hasOwn(allowed, file))).toEqual([]);
  expect(found).toContain('faces/api/serve-api.ts');
});
