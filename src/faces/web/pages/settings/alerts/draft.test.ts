import { describe, expect, it } from 'vitest';
import type { AlertChannel } from '../../../../api/answers.ts';
import { bodyOf, draftOf, faultsIn, freshDraft } from './draft.ts';
import { timingSaid } from './words.ts';

const mail: AlertChannel = {
  id: 'chn_1',
  kind: 'email',
  name: 'Finance',
  events: ['run-failed'],
  digest: { every: 'week', weekday: 2, at: '09:30' },
  quiet: { from: '20:00', to: '07:00' },
  criticalAtOnce: true,
  timeZone: 'Europe/Vienna',
  shown: 'a@shop.example and 1 more',
  email: {
    host: 'mail.shop.example',
    port: 465,
    security: 'tls',
    user: 'tieout',
    from: 'tieout@shop.example',
    to: ['a@shop.example', 'b@shop.example'],
  },
  createdAt: '2026-11-23T20:00:00Z',
  pausedAt: null,
  version: 1,
};
const slack: AlertChannel = { ...mail, kind: 'slack', email: null, shown: 'hooks.slack.com' };

describe('a channel while it is typed', () => {
  it('comes back as it was where nothing is touched, without a secret', () => {
    const draft = draftOf(mail);
    expect(faultsIn(draft, mail)).toEqual({});
    expect(bodyOf(draft, mail)).toEqual({
      target: { kind: 'email', ...mail.email },
      name: 'Finance',
      events: ['run-failed'],
      digest: mail.digest,
      quiet: mail.quiet,
      criticalAtOnce: true,
      timeZone: 'Europe/Vienna',
    });
  });

  it('leaves an address alone that is not given again', () => {
    expect(faultsIn(draftOf(slack), slack)).toEqual({});
    expect(bodyOf(draftOf(slack), slack)).not.toHaveProperty('target');
    const other = { ...draftOf(slack), url: ' https://hooks.slack.com/x ' };
    expect(bodyOf(other, slack)['target']).toEqual({ kind: 'slack', url: 'https://hooks.slack.com/x' });
  });

  it('asks for the password again where it would go to another server', () => {
    const moved = { ...draftOf(mail), host: 'mail.other.example' };
    expect(Object.keys(faultsIn(moved, mail))).toEqual(['password']);
    expect(faultsIn({ ...moved, password: 'x' }, mail)).toEqual({});
    const nobody = { ...moved, user: '' };
    expect(faultsIn(nobody, mail)).toEqual({});
    expect(bodyOf(nobody, mail)['target']).toMatchObject({ user: null, password: null });
  });

  it('says of each field what is wrong with it', () => {
    const fresh = { ...freshDraft('Nowhere'), events: [], isQuiet: true, quietTo: '20:00' };
    expect(Object.keys(faultsIn(fresh, null)).toSorted()).toEqual(
      ['events', 'from', 'host', 'name', 'quietTo', 'timeZone', 'to'].toSorted(),
    );
    const webhook = { ...freshDraft('UTC'), name: 'x', kind: 'webhook' as const };
    expect(Object.keys(faultsIn(webhook, null))).toEqual(['url']);
    expect(Object.keys(faultsIn({ ...webhook, url: 'shop.example' }, null))).toEqual(['url']);
    expect(faultsIn({ ...webhook, url: 'https://shop.example/x' }, null)).toEqual({});
    const retired = { ...webhook, kind: 'teams' as const, url: 'https://a.webhook.office.com/x' };
    expect(faultsIn(retired, null).url).toMatch(/retired/);
  });
});

describe('when a channel sends', () => {
  it('is said in one sentence', () => {
    expect(timingSaid(mail)).toBe(
      'One message each Tuesday at 09:30, nothing from 20:00 to 07:00 (Europe/Vienna); what is critical at once',
    );
    expect(timingSaid({ ...mail, digest: null, quiet: null })).toBe('Each alert by itself, at once');
  });
});
