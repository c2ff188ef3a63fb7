import { once } from 'node:events';
import { crc32, createDeflateRaw } from 'node:zlib';

/** One file of an archive. */
export interface ZipEntry {
  readonly name: string;
  readonly content: Iterable<string> | AsyncIterable<string>;
}

interface Written {
  readonly name: Buffer;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

// 1 January 1980, the first instant of the format: an archive says nothing about when it was made.
const dosTime = 0;
const dosDate = 0x21;
// Sizes follow the data (bit 3), names are UTF-8 (bit 11).
const flags = 0x0808;

function header(signature: number, made: boolean, entry: Written): Buffer {
  const head = Buffer.alloc(made ? 46 : 30);
  let at = head.writeUInt32LE(signature, 0);
  if (made) at = head.writeUInt16LE(20, at);
  at = head.writeUInt16LE(20, at);
  at = head.writeUInt16LE(flags, at);
  at = head.writeUInt16LE(8, at);
  at = head.writeUInt16LE(dosTime, at);
  at = head.writeUInt16LE(dosDate, at);
  at = head.writeUInt32LE(entry.crc, at);
  at = head.writeUInt32LE(entry.packed, at);
  at = head.writeUInt32LE(entry.size, at);
  head.writeUInt16LE(entry.name.length, at);
  if (made) head.writeUInt32LE(entry.offset, 42);
  return Buffer.concat([head, entry.name]);
}

function descriptor(entry: Written): Buffer {
  const tail = Buffer.alloc(16);
  tail.writeUInt32LE(0x08074b50, 0);
  tail.writeUInt32LE(entry.crc, 4);
  tail.writeUInt32LE(entry.packed, 8);
  tail.writeUInt32LE(entry.size, 12);
  return tail;
}

function ending(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}

/**
 * A ZIP archive as it is made: entries are taken in order, packed chunk by chunk, and never held whole.
 * The same entries give the same bytes. Each entry and the archive must stay under 4 GiB.
 */
export async function* zipStream(
  entries: Iterable<ZipEntry> | AsyncIterable<ZipEntry>,
): AsyncGenerator<Uint8Array> {
  const directory: Written[] = [];
  let offset = 0;
  for await (const { name, content } of entries) {
    const start: Written = { name: Buffer.from(name), crc: 0, packed: 0, size: 0, offset };
    const head = header(0x04034b50, false, start);
    yield head;
    let [crc, packed, size] = [0, 0, 0];
    const deflate = createDeflateRaw({ level: 3 });
    const ready: Uint8Array[] = [];
    deflate.on('data', (chunk: Uint8Array) => ready.push(chunk));
    const ended = once(deflate, 'end');
    for await (const text of content) {
      const bytes = Buffer.from(text);
      crc = crc32(bytes, crc);
      size += bytes.length;
      if (!deflate.write(bytes)) await once(deflate, 'drain');
      for (const chunk of ready.splice(0)) {
        packed += chunk.length;
        yield chunk;
      }
    }
    deflate.end();
    await ended;
    for (const chunk of ready.splice(0)) {
      packed += chunk.length;
      yield chunk;
    }
    const done: Written = { ...start, crc, packed, size };
    directory.push(done);
    yield descriptor(done);
    offset += head.length + packed + 16;
  }
  const central = Buffer.concat(directory.map((entry) => header(0x02014b50, true, entry)));
  yield central;
  yield ending(directory.length, central.length, offset);
}
