import { describe, expect, it } from 'vitest';
import type { Alert } from '../../../model/workspace/index.ts';
import { asMail } from './mail.ts';
import type { Message } from './message.ts';
import { asSlack } from './slack.ts';
import { asTeams } from './teams.ts';
import { asWebhook } from './webhook.ts';

const alert = (id: number, fields: Partial<Alert> = {}): Alert => ({
  id: `alt_${id}`,
  workspace: 'wsp_1',
  kind: 'run-failed',
  severity: 'warning',
  key: `k${id}`,
  title: `Title ${id}`,
  says: 'Says <!channel> & [x](http://evil.example).',
  subject: { kind: 'run', id: 'run_1' },
  at: '2026-11-23T08:00:00+00:00',
  ...fields,
});
const message = (alerts: readonly Alert[], fields: Partial<Message> = {}): Message => ({
  id: 'dlv_1',
  kind: alerts.length === 0 ? 'test' : 'alert',
  at: '2026-11-23T08:00:00+00:00',
  workspace: { id: 'wsp_1', name: 'Stone & <crop>' },
  link: 'https://tieout.example.com/',
  alerts,
  ...fields,
});
const many = Array.from({ length: 300 }, (_, at) =>
  alert(at, { title: `Title ${at} ${'ü'.repeat(300)}`, says: 'x'.repeat(4000), severity: 'critical' }),
);

describe('a message', () => {
  it('for Slack is plain text but for what is ours, and keeps to the limits of Slack', () => {
    const one = JSON.parse(asSlack(message([alert(1, { title: 'A <!here> title' })])));
    expect(one.text).toBe('A &lt;!here&gt; title');
    expect(one.blocks).toEqual([
      { type: 'header', text: { type: 'plain_text', text: 'A <!here> title', emoji: false } },
      { type: 'section', text: { type: 'plain_text', text: alert(1).says, emoji: false } },
      {
        type: 'context',
        elements: [
          { type: 'plain_text', text: 'Tieout, Stone & <crop>', emoji: false },
          { type: 'mrkdwn', text: '<https://tieout.example.com/w/wsp_1|Open Tieout>' },
        ],
      },
    ]);
    const { text, blocks } = JSON.parse(asSlack(message(many, { kind: 'digest' })));
    expect(text).toBe('300 things happened in Stone &amp; &lt;crop&gt;, 300 of them critical');
    expect(blocks.length).toBeLessThanOrEqual(50);
    expect(blocks.at(-2).text.text).toBe('And 260 more.');
    for (const block of blocks.slice(1, -1)) expect(block.text.text.length).toBeLessThanOrEqual(3000);
  });

  it('for Teams is an Adaptive Card whose text is no Markdown, and fits', () => {
    const { type, attachments } = JSON.parse(asTeams(message([alert(1)])));
    expect(type).toBe('message');
    expect(attachments).toMatchObject([
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        contentUrl: null,
        content: {
          type: 'AdaptiveCard',
          body: [
            { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: 'Title 1', weight: 'Bolder' }] },
            { inlines: [{ text: alert(1).says }] },
            {},
          ],
          actions: [{ type: 'Action.OpenUrl', url: 'https://tieout.example.com/w/wsp_1' }],
        },
      },
    ]);
    const text = asTeams(message(many, { kind: 'digest' }));
    expect(Buffer.byteLength(text)).toBeLessThan(28 * 1024);
    expect(text).toMatch(/And \d+ more\./);
  });

  it('by e-mail has a subject and a text, and says nothing of a page nobody knows the address of', () => {
    const mail = asMail(
      message([alert(1), alert(2, { severity: 'critical' })], { kind: 'digest', link: null }),
      {
        from: 'a@b.example',
        to: ['c@d.example'],
      },
    );
    expect(mail).toMatchObject({
      id: 'dlv_1',
      subject: '[Tieout] 2 things happened in Stone & <crop>, 1 of them critical',
    });
    expect(mail.text).toContain('CRITICAL: Title 2\n');
    expect(mail.text).not.toContain('Open it');
    expect(asMail(message([]), { from: 'a@b.example', to: [] }).text).toContain('Nothing has happened');
  });

  it('for a web hook is signed as the example of Standard Webhooks', () => {
    const post = asWebhook(message([]), {
      url: 'https://x.example',
      key: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
    });
    expect(post.headers).toMatchObject({ 'webhook-id': 'dlv_1', 'webhook-timestamp': '1795420800' });
    expect(post.headers['webhook-signature']).toMatch(/^v1,[A-Za-z0-9+/]{43}=$/);
    expect(JSON.parse(post.body)).toMatchObject({ type: 'tieout.test', data: { alerts: [] } });
  });
});
