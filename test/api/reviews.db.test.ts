/** Reviews, investigations and channels of alerts over HTTP, with a receiver of web hooks on this machine. */
import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAlertDesk } from '../../src/app/alerts/index.ts';
import { tellAlert } from '../../src/app/alerts/tell-alert.ts';
import { openInvestigations } from '../../src/app/review/investigations.ts';
import { facts, indicator, indicators } from '../../src/readiness/review/made-up.testing.ts';
import { openOutside } from '../../src/stores/outside/index.ts';
import { openVault } from '../../src/stores/vault/index.ts';
import { change, newId } from '../state/made-up.ts';
import { type Api, openApi } from './api-on.ts';

let on: Api;
let receiver: Server;
let received: { readonly headers: IncomingHttpHeaders; readonly body: string }[] = [];
let status = 200;
let hook: string;
beforeAll(async () => {
  on = await openApi();
  receiver = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => {
      body += part.toString();
    });
    request.on('end', () => {
      received.push({ headers: request.headers, body });
      response.writeHead(status).end(status === 404 ? 'no_service' : 'ok');
    });
  });
  await new Promise<void>((done) => receiver.listen(0, '127.0.0.1', done));
  hook = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook/t0psecret?sig=a`;
});
afterAll(async () => {
  await on?.close();
  receiver.closeAllConnections();
  await new Promise((done) => receiver.close(done));
});

const tagged = (version: number) => ({ 'if-match': `"${version}"` });

describe('a weekly review', () => {
  it('is opened, held and closed, and what was promised in it goes on', async () => {
    expect((await on.ask('GET', 'review-stand')).body).toMatchObject({
      slot: null,
      next: null,
      current: null,
    });
    const opened = await on.ask('POST', 'reviews', { body: {} });
    expect(opened).toMatchObject({ status: 201, body: { state: 'open', dueAt: null } });
    const { id, version } = opened.body;
    expect(opened.body.agenda.items[0].id).toBe('verdict');
    expect((await on.ask('POST', 'reviews', { body: {} })).body).toMatchObject({ code: 'review-over' });
    const items = `reviews/${id}/items`;
    const action = { kind: 'action', text: 'Ask the partner', owner: 'Zoë', due: '2026-06-09' };
    expect(await on.ask('POST', items, { body: { ...action, due: null } })).toMatchObject({
      status: 422,
      body: { code: 'review-item-incomplete' },
    });
    const made = await on.ask('POST', items, { body: action });
    expect(made).toMatchObject({ status: 201, body: { ...action, state: 'open', about: null } });
    await on.ask('POST', items, {
      body: { kind: 'decision', text: 'Go on', owner: 'Ann', about: 'verdict' },
    });
    const there = await on.ask('PUT', `reviews/${id}/attendance`, {
      body: { attendance: ['Ann'] },
      headers: tagged(version),
    });
    expect(there).toMatchObject({ status: 200, body: { attendance: ['Ann'] } });
    const closing = { body: { summary: 'Fine.' }, headers: tagged(version + 1) };
    expect(await on.ask('POST', `reviews/${id}/closing`, closing)).toMatchObject({
      status: 200,
      body: { state: 'held', summary: 'Fine.' },
    });
    expect(await on.ask('POST', items, { body: action })).toMatchObject({
      status: 409,
      body: { code: 'review-not-open' },
    });
    const done = { body: { state: 'done' }, headers: tagged(1) };
    expect(await on.ask('PATCH', `review-items/${made.body.id}`, done)).toMatchObject({
      status: 200,
      body: { state: 'done', closed: { why: null } },
    });
    expect((await on.ask('GET', `reviews/${id}`)).body.items).toHaveLength(2);
    expect((await on.ask('GET', 'reviews')).body.items).toMatchObject([{ id, state: 'held' }]);
    expect((await on.ask('GET', 'review-stand')).body).toMatchObject({
      streak: { held: 1 },
      openActions: [],
    });
  });

  it('has a slot that is a setting, and is moved by whoever says why', async () => {
    const move = { to: '2026-06-02T10:00:00+02:00', why: 'Whit Monday' };
    expect((await on.ask('POST', 'review-moves', { body: move })).body.code).toBe('review-slot-missing');
    const slot = { weekday: 7, time: '10:00', timeZone: 'Europe/Vienna', graceHours: 24 };
    const set = (value: unknown) =>
      on.ask('PUT', 'settings/review', { body: { value }, headers: { 'if-none-match': '*' } });
    expect(await set({ ...slot, weekday: 0 })).toMatchObject({
      status: 422,
      body: { code: 'review-slot-invalid' },
    });
    expect(await set(slot)).toMatchObject({ status: 200 });
    expect((await on.ask('GET', 'review-stand')).body).toMatchObject({
      slot,
      next: {
        week: '2026-W24',
        dueAt: '2026-06-14T08:00:00+00:00',
        offDay: 'not a day on which the team works',
      },
    });
    expect(
      await on.ask('POST', 'review-moves', { body: { ...move, to: '2026-06-13T10:00:00+02:00' } }),
    ).toMatchObject({
      status: 200,
      body: {
        state: 'due',
        week: '2026-W24',
        moved: { why: 'Whit Monday', from: '2026-06-14T08:00:00+00:00' },
      },
    });
  });
});

it('an investigation is taken, and closed with a finding', async () => {
  const tools = { now: () => '2026-06-01T00:00:00+00:00', newId };
  const decided = { indicators: indicators(indicator('order-match', 'breach')) };
  await openInvestigations(on.state, on.workspace, { facts, decided } as never, tools);
  const { items } = (await on.ask('GET', 'investigations?state=open')).body;
  expect(items).toMatchObject([{ indicator: 'order-match', run: 'run_7', state: 'open' }]);
  const path = `investigations/${items[0].id}`;
  const move = (version: number, body: object) =>
    on.ask('POST', `${path}/moves`, { body, headers: tagged(version) });
  expect((await move(1, { event: 'close' })).body.code).toBe('investigation-incomplete');
  expect(await move(1, { event: 'assign', owner: 'Zoë' })).toMatchObject({
    body: { owner: 'Zoë', state: 'open' },
  });
  expect(await move(2, { event: 'close', finding: 'A mapping' })).toMatchObject({
    body: { state: 'closed' },
  });
  expect((await on.ask('GET', path)).body).toMatchObject({ finding: 'A mapping', version: 3 });
});

describe('channels', () => {
  const wishes = {
    events: ['run-failed'],
    digest: null,
    quiet: null,
    criticalAtOnce: true,
    timeZone: 'Europe/Vienna',
  };
  const add = (target: object, more: object = {}) =>
    on.ask('POST', 'alert-channels', { body: { name: 'Team', target, ...wishes, ...more } });
  const tellRunFailed = (id: string) =>
    change(on.state, on.workspace, 'x', (changing) =>
      tellAlert(
        changing,
        { now: () => '2026-06-01T00:00:00+00:00', newId },
        {
          workspace: on.workspace,
          kind: 'run-failed',
          severity: 'critical',
          key: `run-failed.${id}`,
          title: 'A run failed',
          says: '<!channel> & more',
          subject: { kind: 'run', id },
        },
      ),
    );

  it('are refused where they cannot work, with what to do', async () => {
    const code = async (target: object) => (await add(target)).body;
    expect(await code({ kind: 'slack', url: 'https://example.com/x' })).toMatchObject({
      code: 'channel-invalid',
      hint: expect.stringContaining('https://hooks.slack.com/'),
    });
    expect(await code({ kind: 'teams', url: 'https://x.webhook.office.com/y' })).toMatchObject({
      detail: expect.stringContaining('retired'),
    });
    expect(await code({ kind: 'webhook', url: 'http://example.com/x' })).toMatchObject({
      code: 'channel-invalid',
    });
    const mail = { kind: 'email', host: 'mail.example.com', port: 587, security: 'starttls', user: null };
    expect(
      await code({ ...mail, from: 'a@b.example', to: ['c@d.example\r\nBcc: x@y.example'] }),
    ).toMatchObject({
      code: 'channel-invalid',
    });
    expect(await code({ ...mail, security: 'none', from: 'a@b.example', to: ['c@d.example'] })).toMatchObject(
      {
        code: 'channel-invalid',
      },
    );
  });

  it('keep their secrets: neither list, log nor the state has them', async () => {
    const mail = {
      kind: 'email',
      host: 'mail.example.com',
      port: 587,
      security: 'starttls',
      user: 'me',
      password: 'pa55-t0psecret',
      from: 'a@b.example',
      to: ['c@d.example'],
    };
    const made = (await add(mail)).body;
    expect(made).toMatchObject({ secret: null, channel: { shown: 'c@d.example', email: { user: 'me' } } });
    const hooked = (await add({ kind: 'webhook', url: hook })).body;
    expect(hooked.secret).toMatch(/^whsec_/);
    const [list, log, rows] = [
      await on.ask('GET', 'alert-channels'),
      await on.ask('GET', 'audit?limit=200'),
      await on.state.alerts.channels(on.workspace),
    ];
    for (const text of [list.body, log.body, rows].map((one) => JSON.stringify(one)))
      for (const secret of ['t0psecret', hooked.secret, hooked.secret.slice(6)])
        expect(text).not.toContain(secret);

    const path = `alert-channels/${made.channel.id}`;
    const { password: _, ...without } = mail;
    const moved = (target: object) => on.ask('PATCH', path, { body: { target }, headers: tagged(1) });
    expect((await moved({ ...without, host: 'evil.example' })).body).toMatchObject({
      code: 'channel-invalid',
      hint: 'Give the password again. Then save the channel again.',
    });
    expect(await moved({ ...without, to: ['e@f.example', 'g@h.example'] })).toMatchObject({
      status: 200,
      body: { channel: { shown: 'e@f.example and 1 more' } },
    });
    for (const [one, version] of [
      [made, 2],
      [hooked, 1],
    ])
      expect(
        await on.ask('DELETE', `alert-channels/${one.channel.id}`, { headers: tagged(version) }),
      ).toMatchObject({ status: 200 });
    expect((await on.ask('GET', 'alert-channels')).body.items).toEqual([]);
  });

  it('by e-mail reach the server, with the password that was sealed', async () => {
    let got = '';
    const smtp = new SMTPServer({
      logger: false,
      allowInsecureAuth: true,
      onAuth: ({ username, password }, _, done) =>
        done(password === 'pa55' ? null : new Error('no'), { user: username ?? '' }),
      onData: (stream, _, done) => {
        stream.on('data', (part: Buffer) => {
          got += part.toString();
        });
        stream.on('end', () => done());
      },
    });
    await new Promise<void>((done) => smtp.listen(0, '127.0.0.1', done));
    const { port } = smtp.server.address() as AddressInfo;
    const way = { kind: 'email', host: '127.0.0.1', port, security: 'none', user: 'me', password: 'pa55' };
    const made = await add({ ...way, from: 'tieout@example.com', to: ['a@example.com', 'b@example.com'] });
    const { id } = made.body.channel;
    expect((await on.ask('POST', `alert-channels/${id}/tests`)).body).toMatchObject({ error: null });
    expect(got).toMatch(/^Subject: \[Tieout\] A test of this channel/m);
    expect(got).toMatch(/^To: a@example.com, b@example.com$/m);
    await new Promise<void>((done) => smtp.close(done));
    const { error } = (await on.ask('POST', `alert-channels/${id}/tests`)).body;
    expect(error).toMatchObject({ message: expect.stringContaining('nothing listens there') });
    await on.ask('DELETE', `alert-channels/${id}`, { headers: tagged(1) });
  });

  it('are tried, and say why it did not work', async () => {
    const { channel } = (await add({ kind: 'slack', url: hook })).body;
    const tries = `alert-channels/${channel.id}/tests`;
    [received, status] = [[], 200];
    expect(await on.ask('POST', tries)).toMatchObject({ status: 200, body: { error: null } });
    expect(JSON.parse(received[0]?.body ?? '')).toMatchObject({ blocks: [{ type: 'header' }, {}, {}] });
    status = 404;
    const { body } = await on.ask('POST', tries);
    expect(body.error).toMatchObject({
      code: 'outside-said-no',
      hint: expect.stringContaining('removed in Slack'),
    });
    const log = (await on.ask('GET', `alert-deliveries?channel=${channel.id}`)).body.items;
    expect(log).toMatchObject([
      { kind: 'test', state: 'failed', attempts: 1, lastError: body.error },
      { kind: 'test', state: 'sent', lastError: null },
    ]);
    await on.ask('DELETE', `alert-channels/${channel.id}`, { headers: tagged(1) });
  });

  it('are sent what happened, once it is due, signed, and again until it is taken', async () => {
    const { channel, secret } = (await add({ kind: 'webhook', url: hook })).body;
    let now = '2026-06-01T00:00:01+00:00';
    const desk = openAlertDesk(on.state, {
      now: () => now,
      newId,
      vault: openVault({ text: Buffer.alloc(32, 1).toString('base64') }),
      outside: openOutside({ allow: ['127.0.0.1'], timeoutMs: 500 }),
      link: 'https://tieout.example.com/',
    });
    [received, status] = [[], 500];
    expect([await tellRunFailed('run_9'), await tellRunFailed('run_9')]).toEqual([true, false]);
    expect(await desk.deliver()).toBe(0);
    const log = async () => (await on.ask('GET', `alert-deliveries?channel=${channel.id}`)).body.items;
    expect(await log()).toMatchObject([
      {
        state: 'waiting',
        attempts: 1,
        dueAt: '2026-06-01T00:01:01+00:00',
        lastError: { code: 'outside-said-no' },
      },
    ]);
    status = 204;
    expect(await desk.deliver()).toBe(0);
    now = '2026-06-01T00:01:01+00:00';
    expect(await desk.deliver()).toBe(1);
    expect(await desk.deliver()).toBe(0);
    expect(await log()).toMatchObject([
      { state: 'sent', attempts: 2, alerts: [{ key: 'run-failed.run_9' }] },
    ]);

    expect(received.map(({ headers }) => headers['webhook-id'])).toEqual([
      (await log())[0].id,
      (await log())[0].id,
    ]);
    const [, { headers, body } = { headers: {}, body: '' }] = received;
    expect(JSON.parse(body)).toMatchObject({
      type: 'tieout.alert',
      data: { link: `https://tieout.example.com/w/${on.workspace}`, alerts: [{ says: '<!channel> & more' }] },
    });
    const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
    const key = Buffer.from(secret.slice(6), 'base64');
    expect(headers['webhook-signature']).toBe(
      `v1,${createHmac('sha256', key).update(signed).digest('base64')}`,
    );

    await tellRunFailed('run_10');
    await on.ask('DELETE', `alert-channels/${channel.id}`, { headers: tagged(1) });
    expect(await desk.deliver()).toBe(0);
    expect((await log())[0]).toMatchObject({ state: 'failed', lastError: { code: 'channel-removed' } });
  });
});

it('a run that fails is told', async () => {
  for (const side of ['shop', 'erp'])
    await on.ask('POST', 'sources', {
      body: { side, kind: 'files', name: side, settings: { paths: [join(on.folder, 'world', side)] } },
    });
  const { body } = await on.ask('POST', 'runs', { body: {} });
  for await (const { event, data } of await on.listen(`runs/${body.id}/events`))
    if (event === 'end') expect(data.state).toBe('failed');
  expect(await on.state.alerts.told(on.workspace, [`run-failed.${body.id}`])).toHaveLength(1);
});

it('nothing of this was a bug', () => {
  expect(on.bugs).toEqual([]);
});
