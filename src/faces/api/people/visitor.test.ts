import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { visitorOf } from './visitor.ts';

const site = { hosts: [], origins: [], secure: false, cookie: 'tieout', proxied: true };

/** From where a request comes that has been handed on by a proxy, or has not. */
async function addressOf(forwarded: string, peer: string, proxied = true): Promise<unknown> {
  const app = new Hono();
  app.get('/', (c) => c.json(visitorOf(c, { ...site, proxied }).address));
  const env = { incoming: { socket: { remoteAddress: peer } } };
  return (await app.request('/', { headers: { 'x-forwarded-for': forwarded } }, env)).json();
}

it.each([
  ['203.0.113.9', '203.0.113.9'],
  ['198.51.100.1, 203.0.113.9', '203.0.113.9'],
  ['203.0.113.9:51234', '203.0.113.9'],
  ['[2001:db8::7]:51234', '2001:db8::7'],
  ['2001:db8::7', '2001:db8::7'],
  ['::ffff:203.0.113.9', '203.0.113.9'],
  ['unknown', '10.0.0.1'],
  ['203.0.113.9, <script>', '10.0.0.1'],
  ['', '10.0.0.1'],
])('of "%s" behind a proxy is %s', async (forwarded, address) => {
  expect(await addressOf(forwarded, '10.0.0.1')).toBe(address);
  expect(await addressOf(forwarded, '::ffff:10.0.0.1', false)).toBe('10.0.0.1');
});
