import { describe, expect, it } from 'vitest';
import { planListening } from './plan-listening.ts';

const port = 0;
const publicUrl = 'https://tieout.example.com';

describe('listening', () => {
  it.each(['127.0.0.1', 'localhost', '127.8.9.10'])('on %s is for this machine alone', (host) => {
    const plan = planListening({ host, port });
    expect(plan.isOpen).toBe(false);
    const { hosts, origins, secure, cookie } = plan.siteAt(4590);
    expect(hosts).toContain('localhost:4590');
    expect(origins).toEqual(hosts.map((name) => `http://${name}`));
    expect({ secure, cookie }).toEqual({ secure: false, cookie: 'tieout-4590' });
    expect(plan.urlAt(4590)).toMatch(/^http:\/\/127\./);
  });

  it('on an address of IPv6 has it in brackets', () => {
    expect(planListening({ host: '::1', port }).siteAt(80).hosts).toEqual(['[::1]', 'localhost']);
    expect(planListening({ host: '::1', port }).urlAt(4590)).toBe('http://[::1]:4590/');
  });

  it.each(['0.0.0.0', '::', '192.168.1.7', 'example.com', '127.0.0.1.example.com', '', '::ffff:127.0.0.1'])(
    'on "%s" needs TLS',
    (host) => {
      expect(() => planListening({ host, port })).toThrow(
        expect.objectContaining({ code: 'listen-without-sign-in' }),
      );
      expect(planListening({ host, port, publicUrl }).isOpen).toBe(true);
    },
  );

  it('behind a proxy answers to the public name alone, also where the proxy is on this machine', () => {
    const plan = planListening({
      host: '127.0.0.1',
      port,
      publicUrl: `${publicUrl}:8443/`,
      trustProxy: true,
    });
    expect(plan.isOpen).toBe(true);
    expect(plan.siteAt(4590)).toEqual({
      hosts: ['tieout.example.com:8443'],
      origins: ['https://tieout.example.com:8443'],
      secure: true,
      cookie: 'tieout',
      proxied: true,
    });
    expect(plan.urlAt(4590)).toBe('https://tieout.example.com:8443/');
  });

  it.each(['http://tieout.example.com', 'tieout.example.com', `${publicUrl}/path`, `${publicUrl}/?a`, ''])(
    'is not reached by "%s"',
    (wrong) => {
      const plan = () => planListening({ host: '0.0.0.0', port, publicUrl: wrong });
      expect(plan).toThrow(expect.objectContaining({ code: 'usage-bad-value' }));
    },
  );

  it('believes no proxy without a public name, and no certificate that is none', () => {
    expect(() => planListening({ host: '127.0.0.1', port, trustProxy: true })).toThrow(
      expect.objectContaining({ code: 'usage-missing-option' }),
    );
    expect(() => planListening({ host: '0.0.0.0', port, tls: { cert: 'x', key: 'y' } })).toThrow(
      expect.objectContaining({ code: 'usage-bad-value' }),
    );
  });
});
