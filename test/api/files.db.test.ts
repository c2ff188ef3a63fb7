import { existsSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { writeMerchant } from '../state/runs/workspace.ts';
import { type Api, openApi } from './api-on.ts';

// Whole runs, which take what the machine takes.
vi.setConfig({ testTimeout: 180_000 });

let on: Api;
let profile = '';
beforeAll(async () => {
  on = await openApi();
  profile = writeMerchant(on.folder, ['webhook-delivered-twice']);
});
afterAll(async () => {
  expect(on.bugs).toEqual([]);
  await on.close();
});

const MIB = 1024 * 1024;
const text = (content: string) => new TextEncoder().encode(content);
const upload = (name: string, bytes: Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>, headers = {}) =>
  on.ask('POST', `files?name=${encodeURIComponent(name)}`, { bytes, headers });
const folders = () => {
  const at = join(on.folder, 'files', on.workspace);
  return existsSync(at) ? readdirSync(at) : [];
};
/** A body in pieces; after the last one it goes on, or hangs. */
const inPieces = (pieces: Iterable<Uint8Array>, hangs = false) => {
  const each = pieces[Symbol.iterator]();
  return new ReadableStream<Uint8Array>({
    pull: (controller) => {
      const { done, value } = each.next();
      if (done !== true) controller.enqueue(value);
      else if (hangs) return new Promise(() => undefined);
      else controller.close();
      return undefined;
    },
  });
};

const orders = (count: number): string =>
  [
    'Order Number,Created At,Currency,Total,Email',
    ...Array.from(
      { length: count },
      (_, at) => `#${1001 + at},2026-01-02T10:00:00Z,EUR,${at}.50,a@b.example`,
    ),
  ].join('\n');

describe('an upload', () => {
  it('is kept byte by byte, hashed, and said what it is', async () => {
    const path = 'examples/online-retail/shopify/payment_transactions_export.csv';
    const bytes = new Uint8Array(readFileSync(path));
    const { status, body, headers } = await upload('../../etc/Kunden März.csv', bytes);
    expect([status, body.failure]).toEqual([201, null]);
    expect(body).toMatchObject({ name: 'Kunden März.csv', bytes: bytes.length });
    expect(body.recognised).toMatchObject({
      side: 'shop',
      records: 'payment',
      confidence: 1,
      format: 'CSV with commas, UTF-8',
    });
    expect(body.recognised.rows).toBe(new TextDecoder().decode(bytes).trimEnd().split('\n').length - 1);
    const kept = join(on.folder, 'files', on.workspace, body.id, 'content');
    expect(readFileSync(kept).equals(bytes)).toBe(true);
    expect(statSync(kept).mode & 0o077).toBe(0);
    expect(readdirSync(join(kept, '..'))).toEqual(['content']);
    expect((await on.ask('GET', headers.get('location') ?? '')).body).toEqual(body);
    const { body: list } = await on.ask('GET', 'files');
    expect(list.items[0]).toEqual(body);
    const { body: log } = await on.ask('GET', 'audit?action=file.add');
    expect(log.items[0]).toMatchObject({ subject: { id: body.id }, details: { sha256: body.sha256 } });
  });

  it.each([
    ['nothing.csv', '', 'file-empty'],
    ['page.csv', '<!doctype html><html><body>Sign in</body></html>', 'file-not-recognised'],
    ['words.csv', 'alpha,beta\n1,2\n', 'file-not-recognised'],
    ['nul.csv', 'a,b\n\u0000\u0000\u0000,2\n', 'file-nul-bytes'],
  ])('of %s is kept, with the reason why nobody can read it', async (name, content, code) => {
    const { status, body } = await upload(name, text(content));
    expect([status, body.recognised, body.failure?.code]).toEqual([201, null, code]);
    expect((await on.ask('DELETE', `files/${body.id}`)).status).toBe(200);
    expect(folders()).not.toContain(body.id);
  });

  it('of an archive that unpacks to far too much is not unpacked', async () => {
    const bomb = zipOf('orders.csv', 400 * MIB);
    expect(bomb.length).toBeLessThan(MIB);
    const { status, body } = await upload('orders.zip', bomb);
    expect([status, body.recognised, body.failure.code]).toEqual([201, null, 'file-zip-bomb']);
    await on.ask('DELETE', `files/${body.id}`);
  });

  it('that is too large is refused, whether it says so or not, and leaves nothing', async () => {
    const before = folders();
    const said = await upload('a.csv', new Uint8Array(8), { 'content-length': String(2 * MIB) });
    expect(said).toMatchObject({ status: 413, body: { code: 'file-too-large' } });
    const piece = new Uint8Array(64 * 1024).fill(97);
    const unsaid = await upload('a.csv', inPieces(Array.from({ length: 17 }, () => piece)));
    expect(unsaid).toMatchObject({ status: 413, body: { code: 'file-too-large' } });
    expect(unsaid.headers.get('connection')).toBe('close');
    expect(folders()).toEqual(before);
  });

  it('that stops coming is refused, and leaves nothing', async () => {
    const before = folders();
    const slow = await upload('slow.csv', inPieces([text('a,b\n')], true));
    expect(slow).toMatchObject({ status: 408, body: { code: 'api-too-slow' } });
    expect(folders()).toEqual(before);
  });

  it('is refused where the workspace has no room, counting what is on its way', async () => {
    const many = await Promise.all(
      Array.from({ length: 6 }, (_, at) => upload(`${at}.csv`, inPieces([text(orders(3))]))),
    );
    const codes = many.map(({ status, body }) => body.code ?? status);
    // Each may become as large as a file may be: three fit beside what is there.
    expect(new Set(codes)).toEqual(new Set([201, 'files-quota-reached']));
    for (const { status, body } of many) if (status === 201) await on.ask('DELETE', `files/${body.id}`);
    expect((await upload('again.csv', text(orders(3)))).status).toBe(201);
  });

  it('is one of bytes, has a name, and takes no key', async () => {
    const as = (headers: Readonly<Record<string, string>>, path = 'files?name=a.csv') =>
      on.ask('POST', path, { bytes: text(orders(2)), headers });
    expect((await as({ 'content-type': 'text/csv' })).status).toBe(415);
    expect((await as({}, 'files')).status).toBe(400);
    expect((await as({ 'idempotency-key': 'k' })).status).toBe(400);
    expect((await on.ask('GET', 'files/fil_none')).status).toBe(404);
    expect((await on.ask('DELETE', 'files/fil_none')).status).toBe(404);
  });
});

describe('uploads as sources', () => {
  it('are compared under their own names, and stay while a source reads them', async () => {
    await on.ask('PUT', 'settings/profile', { body: { value: profile }, headers: { 'if-none-match': '*' } });
    const send = async (side: string, names: readonly string[]) => {
      const files: string[] = [];
      for (const name of names) {
        const bytes = new Uint8Array(readFileSync(join(on.folder, 'world', side, name)));
        files.push((await upload(name.split('/').at(-1) ?? '', bytes)).body.id);
      }
      const body = { side, kind: 'files', name: side, settings: { files } };
      return { files, source: (await on.ask('POST', 'sources', { body })).body };
    };
    const shop = await send('shop', ['saltmarsh-ch/orders.jsonl']);
    await send('erp', ['suiteql_transaction.csv', 'suiteql_transactionline.csv']);
    const { body: begun } = await on.ask('POST', 'runs', { body: { environment: 'uploads' } });
    const events = await on.listen(`runs/${begun.id}/events`);
    for await (const { event, data } of events)
      if (event === 'end') expect([data.state, data.failure]).toEqual(['done', null]);
    const { body: run } = await on.ask('GET', `runs/${begun.id}`);
    expect(run.settings.shop).toEqual(['orders.jsonl']);
    expect(run.inputs.map(({ file }: { file: string }) => file)).toContain('suiteql_transaction.csv');

    const [id] = shop.files;
    const kept = await on.ask('DELETE', `files/${id}`);
    expect(kept).toMatchObject({ status: 409, body: { code: 'file-in-use' } });
    await on.ask('DELETE', `sources/${shop.source.id}`, { headers: { 'if-match': '"1"' } });
    expect((await on.ask('DELETE', `files/${id}`)).status).toBe(200);
  });

  it('must be there, and belong to the workspace', async () => {
    const body = { side: 'shop', kind: 'files', name: 'x', settings: { files: ['fil_none'] } };
    expect(await on.ask('POST', 'sources', { body })).toMatchObject({
      status: 404,
      body: { code: 'record-not-found' },
    });
  });
});

describe('paths as sources', () => {
  const add = (paths: readonly string[]) =>
    on.ask('POST', 'sources', { body: { side: 'shop', kind: 'files', name: 'x', settings: { paths } } });

  it('are refused alike wherever the server may not read, there or not', async () => {
    const elsewhere = [
      '/etc/passwd',
      '/etc/none',
      '..',
      join(on.folder, 'server'),
      `${on.folder}/world/../server`,
      // A place on another machine is a path like any other: nobody asks there.
      'http://169.254.169.254/latest/meta-data',
      'file:///etc/passwd',
      's3://bucket/orders.csv',
      '\\\\server\\share\\orders.csv',
    ];
    for (const path of elsewhere) {
      const { status, body } = await add([path]);
      expect([path, status, body.code]).toEqual([path, 403, 'path-not-allowed']);
    }
    const inside = await add([join(on.folder, 'world/shop')]);
    expect(inside.status).toBe(201);
    const changed = await on.ask('PATCH', `sources/${inside.body.id}`, {
      body: { settings: { paths: ['/etc/passwd'] } },
      headers: { 'if-match': '"1"' },
    });
    expect(changed.status).toBe(403);
  });

  it('are refused by the run when a link leads out of what may be read', async () => {
    symlinkSync('/etc/hostname', join(on.folder, 'world/erp/out.csv'));
    await add([join(on.folder, 'world/shop')]);
    const erp = {
      side: 'erp',
      kind: 'files',
      name: 'y',
      settings: { paths: [join(on.folder, 'world/erp')] },
    };
    await on.ask('POST', 'sources', { body: erp });
    const { body } = await on.ask('POST', 'runs', { body: { environment: 'links' } });
    for await (const { event, data } of await on.listen(`runs/${body.id}/events`))
      if (event === 'end') expect([data.state, data.failure?.code]).toEqual(['failed', 'path-not-allowed']);
  });
});

describe('a profile suggestion', () => {
  it('says which column is which field, with samples and how sure it is', async () => {
    const file = await upload('erp-invoices.csv', text(erpInvoices()));
    const { status, body } = await on.ask('POST', 'profile-suggestions', { body: { files: [file.body.id] } });
    expect(status).toBe(200);
    expect(body.profile).toContain('files:');
    expect(body.files).toMatchObject([{ id: file.body.id, file: 'erp-invoices.csv', side: 'erp' }]);
    const number = body.files[0].columns.find((one: { column: string }) => one.column === 'Invoice No');
    expect(number).toMatchObject({
      field: expect.any(String),
      samples: ['SI-1001', 'SI-1002', 'SI-1003', 'SI-1004', 'SI-1005'],
    });
    expect(number.confidence).toBeGreaterThan(0);
    expect((await on.ask('POST', 'profile-suggestions', { body: { files: ['fil_none'] } })).status).toBe(404);
    expect((await on.ask('POST', 'profile-suggestions', { body: { files: [] } })).status).toBe(422);
  });
});

const erpInvoices = (): string =>
  [
    'Invoice No;Posting Date;Customer No;Currency;Amount;Amount Including VAT;External Document No',
    ...Array.from(
      { length: 30 },
      (_, at) =>
        `SI-${1001 + at};0${1 + (at % 9)}.02.2026;C${at};EUR;${at + 10},00;${at + 12},10;#${2001 + at}`,
    ),
  ].join('\n');

/** A zip archive of one file of so many zeros. */
function zipOf(name: string, bytes: number): Uint8Array<ArrayBuffer> {
  const content = Buffer.alloc(bytes, 48);
  const packed = deflateRawSync(content, { level: 9 });
  const file = Buffer.from(name);
  const fields = (head: Buffer, at: number) => {
    head.writeUInt16LE(20, at);
    head.writeUInt16LE(8, at + 4);
    head.writeUInt32LE(crc32(content), at + 10);
    head.writeUInt32LE(packed.length, at + 14);
    head.writeUInt32LE(bytes, at + 18);
    head.writeUInt16LE(file.length, at + 22);
    return head;
  };
  const local = fields(Buffer.alloc(30), 4);
  local.write('PK\u0003\u0004', 0, 'latin1');
  const central = fields(Buffer.alloc(46), 6);
  central.write('PK\u0001\u0002', 0, 'latin1');
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 0, 'latin1');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length + file.length, 12);
  end.writeUInt32LE(local.length + file.length + packed.length, 16);
  return new Uint8Array(Buffer.concat([local, file, packed, central, file, end]));
}
