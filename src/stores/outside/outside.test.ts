import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOutside } from './index.ts';
import { isPublicAddress } from './is-public-address.ts';

const inside = [
  '0.0.0.0 10.0.0.1 10.255.255.255 100.64.0.1 100.127.255.255 127.0.0.1 127.1.2.3 169.254.169.254 169.254.170.2',
  '172.16.0.1 172.31.255.255 192.0.0.8 192.0.0.170 192.0.2.1 192.88.99.1 192.168.1.1 198.18.0.1 198.19.255.255',
  '198.51.100.1 203.0.113.1 224.0.0.1 239.255.255.255 240.0.0.1 255.255.255.255',
  ':: ::1 ::127.0.0.1 ::ffff:127.0.0.1 ::ffff:8.8.8.8 ::ffff:a00:1 ::ffff:0:10.0.0.1 64:ff9b::a00:1 64:ff9b::8.8.8.8',
  '64:ff9b:1::1 100::1 2001::1 2001:0:4136:e378:8000:63bf:3fff:fdd2 2001:db8::1 2002:7f00:1::1 2002:a00:1::',
  '3fff::1 5f00::1 fc00::1 fd00:ec2::254 fe80::1 fe80::1%eth0 fec0::1 ff02::1 4000::1',
  'localhost 8.8.8 0x7f000001 2130706433 [::1]',
].flatMap((line) => line.split(' '));
const outside =
  '8.8.8.8 1.1.1.1 100.63.255.255 100.128.0.1 172.15.0.1 172.32.0.1 193.0.0.1 223.255.255.255 2606:4700::1111 2a00:1450:4001::1';

describe('addresses', () => {
  it.each(inside)('%s is not on the internet', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
  it.each(outside.split(' '))('%s is', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });
});

let server: Server;
let answer: (request: IncomingMessage, response: ServerResponse) => void;
let asked: { readonly headers: IncomingMessage['headers']; readonly body: string }[] = [];
let port: number;
beforeAll(async () => {
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => {
      body += part.toString();
    });
    request.on('end', () => {
      asked.push({ headers: request.headers, body });
      answer(request, response);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  port = (server.address() as AddressInfo).port;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
});

const send = (url: string) => ({ url, headers: { 'content-type': 'application/json' }, body: '{"a":"ü"}' });

describe('posting', () => {
  const refusing = openOutside({
    allow: [],
    resolve: async (host) =>
      ({
        'inside.example': [{ address: '10.0.0.7', family: 4 }],
        'mixed.example': [
          { address: '93.184.216.34', family: 4 },
          { address: 'fd00::1', family: 6 },
        ],
        'nowhere.example': [],
      })[host] ?? [{ address: '127.0.0.1', family: 4 }],
  });

  it.each([
    ['https://inside.example/x', '10.0.0.7 is not on the internet'],
    ['https://mixed.example/x', 'fd00::1 is not on the internet'],
    ['https://localhost/', '127.0.0.1 is not on the internet'],
    ['https://2130706433/', '127.0.0.1 is not on the internet'],
    ['https://0x7f.1/', '127.0.0.1 is not on the internet'],
    ['https://0177.0.0.1/', '127.0.0.1 is not on the internet'],
    ['https://[::ffff:7f00:1]/', 'is not on the internet'],
    ['https://169.254.169.254/latest/meta-data', '169.254.169.254 is not on the internet'],
    ['https://other.example:8443/', 'the port is none of 443'],
    ['http://other.example/', 'only https'],
    ['https://user:pass@other.example/', 'a user or a password'],
    ['file:///etc/passwd', 'no https URL'],
    ['nonsense', 'no https URL'],
  ])('to %s is refused', async (url, reason) => {
    await expect(refusing.post(send(url))).rejects.toMatchObject({
      code: 'outside-refused',
      message: expect.stringContaining(reason),
    });
  });

  it('says that a name leads nowhere', async () => {
    await expect(refusing.post(send('https://nowhere.example/'))).rejects.toMatchObject({
      code: 'outside-unreachable',
    });
  });

  it('looks at a name once: what was looked at is what is connected to', async () => {
    answer = (_, response) => response.end('ok');
    let looks = 0;
    const rebinding = openOutside({
      allow: [`rebind.example:${port}`],
      resolve: async () => {
        looks += 1;
        return [{ address: looks === 1 ? '127.0.0.1' : '203.0.113.9', family: 4 }];
      },
    });
    expect(await rebinding.post(send(`http://rebind.example:${port}/`))).toMatchObject({ status: 200 });
    expect(looks).toBe(1);
    // A host is allowed with its port and nothing else beside it.
    const other = rebinding.post(send(`http://rebind.example:${port + 1}/`));
    await expect(other).rejects.toMatchObject({ code: 'outside-refused' });
  });

  const local = openOutside({ allow: ['127.0.0.1'], timeoutMs: 300 });
  const here = () => `http://127.0.0.1:${port}/hook?sig=a%2Fb`;

  it('sends what it is given to a host that was allowed, and gives the answer', async () => {
    asked = [];
    answer = (request, response) => {
      response.writeHead(429, { 'retry-after': '7' }).end(`no: ${request.url}`);
    };
    expect(await local.post(send(here()))).toEqual({
      status: 429,
      text: 'no: /hook?sig=a%2Fb',
      retryAfter: 7,
    });
    expect(asked).toMatchObject([
      { body: '{"a":"ü"}', headers: { 'content-length': '10', 'user-agent': 'Tieout' } },
    ]);
  });

  it('follows no redirect', async () => {
    asked = [];
    answer = (_, response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end();
    expect(await local.post(send(here()))).toMatchObject({ status: 302 });
    expect(asked).toHaveLength(1);
  });

  it('waits no longer than it was told, reads no more than it needs, and survives what is cut', async () => {
    answer = () => undefined;
    await expect(local.post(send(here()))).rejects.toMatchObject({ code: 'outside-too-slow' });
    answer = (_, response) => {
      const more = () => response.write('x'.repeat(64 * 1024)) && setImmediate(more);
      response.on('drain', more);
      more();
    };
    expect((await local.post(send(here()))).text).toHaveLength(2000);
    answer = (request) => request.socket.destroy();
    await expect(local.post(send(here()))).rejects.toMatchObject({ code: 'outside-unreachable' });
    await expect(local.post(send('http://127.0.0.1:9/'))).rejects.toMatchObject({
      code: 'outside-unreachable',
      message: '127.0.0.1:9 could not be reached: nothing listens there.',
    });
  });
});

describe('e-mail', () => {
  let smtp: SMTPServer;
  let mailPort: number;
  let mails: string[] = [];
  let secured: boolean[] = [];
  beforeAll(async () => {
    smtp = new SMTPServer({
      logger: false,
      authOptional: true,
      onAuth: ({ username, password }, _, done) =>
        password === 'right' ? done(null, { user: username ?? '' }) : done(new Error('Wrong password')),
      onRcptTo: ({ address }, _, done) =>
        address.startsWith('nobody')
          ? done(Object.assign(new Error('No such\r\nperson'), { responseCode: 550 }))
          : done(),
      onData: (stream, session, done) => {
        let text = '';
        stream.on('data', (part: Buffer) => {
          text += part.toString();
        });
        stream.on('end', () => {
          mails.push(text);
          secured.push(session.secure);
          done();
        });
      },
    });
    // Who hangs up in the middle is what is tried here.
    smtp.on('error', () => undefined);
    await new Promise<void>((done) => smtp.listen(0, '127.0.0.1', done));
    mailPort = (smtp.server.address() as AddressInfo).port;
  });
  afterAll(() => new Promise<void>((done) => smtp.close(done)));

  const way = openOutside({ allow: ['127.0.0.1'], timeoutMs: 2000 });
  const mail = {
    id: 'dlv_1',
    from: 'tieout@example.com',
    to: ['a@example.com', 'b@example.com'],
    subject: 'In breach:\r\nBcc: evil@example.com',
    text: 'Zeile ü\n.\nend',
    at: '2026-11-23T08:00:00Z',
  };
  const through = (fields: object = {}) => ({
    host: '127.0.0.1',
    port: mailPort,
    security: 'none' as const,
    user: null,
    password: null,
    ...fields,
  });

  it('arrives, with one subject and no header more than there should be', async () => {
    [mails, secured] = [[], []];
    await way.sendMail(through(), mail);
    const [text = ''] = mails.slice(-1);
    const [head = ''] = text.split('\r\n\r\n');
    expect(head).toMatch(/^Subject: In breach: Bcc: evil@example.com$/m);
    expect(head).not.toMatch(/^Bcc:/m);
    expect(head).toContain('Message-ID: <dlv_1@example.com>');
    expect(head).toContain('Auto-Submitted: auto-generated');
    expect(head).toMatch(/^Date: Mon, 23 Nov 2026 08:00:00 \+0000$/m);
  });

  it.each([
    'a@b.example\r\nBcc: x@y.example',
    'Ann <a@b.example>',
    'a b@c.example',
    'a@',
    '"a"@b.example',
    'a@b.example,c@d.example',
  ])('to %j is refused', async (to) => {
    await expect(way.sendMail(through(), { ...mail, to: [to] })).rejects.toMatchObject({
      code: 'outside-refused',
    });
  });

  it('goes to no server inside, and unencrypted to none that was not allowed', async () => {
    const closed = openOutside({ allow: [], resolve: async () => [{ address: '10.0.0.1', family: 4 }] });
    const to = (fields: object) =>
      closed.sendMail({ ...through(), host: 'mail.example', port: 587, ...fields }, mail);
    await expect(to({})).rejects.toMatchObject({ message: expect.stringContaining('only encrypted') });
    await expect(to({ security: 'starttls' })).rejects.toMatchObject({
      message: expect.stringContaining('10.0.0.1'),
    });
    await expect(to({ security: 'tls', port: 22 })).rejects.toMatchObject({ code: 'outside-refused' });
  });

  it('is not sent where the certificate is good for nothing', async () => {
    const sent = mails.length;
    await expect(way.sendMail(through({ security: 'starttls' }), mail)).rejects.toMatchObject({
      message: expect.stringContaining('its certificate has expired'),
    });
    expect(mails).toHaveLength(sent);
  });

  it('says why it was not taken', async () => {
    await expect(way.sendMail(through(), { ...mail, to: ['nobody@example.com'] })).rejects.toMatchObject({
      code: 'outside-said-no',
      message: expect.stringContaining('550'),
    });
    await expect(way.sendMail(through({ security: 'tls' }), mail)).rejects.toMatchObject({
      message: expect.stringContaining('see that port and encryption fit each other'),
    });
    await expect(way.sendMail(through({ port: 9 }), mail)).rejects.toMatchObject({
      message: '127.0.0.1:9 could not be reached: nothing listens there.',
    });
  });
});
