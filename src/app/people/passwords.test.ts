import { hashSync } from '@node-rs/argon2';
import { describe, expect, it } from 'vitest';
import { isCommonPassword } from './common-passwords.ts';
import { checkPassword, hashPassword, isOutdated, refusePoorPassword } from './passwords.ts';

const person = { email: 'Ann.Miller@example.com', name: 'Ann Miller Smith' };

describe('a password', () => {
  it.each([
    ['eleven char', '11 characters'],
    ['x'.repeat(129), '129 characters'],
    ['ann.miller@EXAMPLE.com', 'your address'],
    ['ann miller smith', 'your address or your name'],
    ['password1234', 'tried first'],
    ['P@ssw0rd1234', 'tried first'],
    ['123456789012', 'tried first'],
    ['aaaaaaaaaaaa', 'tried first'],
    ['letmeinletmein', 'tried first'],
    ['monkeydragon12', 'tried first'],
    ['Sunshine2026!!', 'tried first'],
    ['Shopify-2026!', 'tried first'],
    ['tieoutnetsuite', 'tried first'],
  ])('%s is refused', async (password, reason) => {
    await expect(refusePoorPassword(password, person)).rejects.toMatchObject({
      code: 'password-refused',
      values: { reason: expect.stringContaining(reason) },
    });
  });

  it.each([
    'correct horse battery staple',
    'seven quiet herons',
    '7hGk-29xP-qqLm',
    'zq8 rvnw 3kdpo',
    'Müßiggang am Fluß',
    '鶴が七羽しずかに川辺をあるく',
    ' leading and trailing ',
    'x7'.concat(' lorem ipsum dolor'.repeat(7)).slice(0, 128),
  ])('%s is taken, whatever its characters', async (password) => {
    await expect(refusePoorPassword(password, person)).resolves.toBeUndefined();
  });

  it('is looked up quickly also where it is as long as can be', async () => {
    for (const text of ['ab1'.repeat(42), 'x'.repeat(128), 'abcd'.repeat(32)])
      expect(await isCommonPassword(text)).toBeTypeOf('boolean');
  });

  it('is kept as argon2id with the parameters of OWASP, with a salt of its own', async () => {
    const [one, two] = await Promise.all([
      hashPassword('seven quiet herons'),
      hashPassword('seven quiet herons'),
    ]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(two);
    expect(isOutdated(one)).toBe(false);
    expect(await checkPassword(one, 'seven quiet herons')).toBe(true);
    expect(await checkPassword(one, 'seven quiet heron')).toBe(false);
    expect(await checkPassword(null, 'nobody has this')).toBe(false);
  });

  it('is the same however its characters are put together', async () => {
    const kept = await hashPassword('Zo\u00eb und sieben Reiher');
    expect(await checkPassword(kept, 'Zoe\u0308 und sieben Reiher')).toBe(true);
  });

  it('is known to be kept with less work than is asked for', () => {
    const weak = { memoryCost: 8192, timeCost: 1, parallelism: 1, algorithm: 2 as const };
    expect(isOutdated(hashSync('seven quiet herons', weak))).toBe(true);
    expect(isOutdated(hashSync('x', { ...weak, memoryCost: 65_536, timeCost: 3, algorithm: 1 }))).toBe(true);
  });
});
