import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeBytes, makeDecoder } from './decode.ts';

const text = 'Order;Größe;價格;😀\n';

describe('decodeBytes', () => {
  it.for(['utf-8', 'utf-16le', 'utf-16be', 'utf-32le', 'utf-32be'] as const)(
    'reads %s, with and without mark',
    (name) => {
      expect(decodeBytes(iconv.encode(text, name), name)).toBe(text);
      expect(decodeBytes(iconv.encode(text, name, { addBOM: true }), name)).toBe(text);
    },
  );

  it('reads every letter of Windows-1252', () => {
    const letters = 'A€ŸœÜß\u00a0';
    expect(decodeBytes(iconv.encode(letters, 'win1252'), 'windows-1252')).toBe(letters);
  });

  it('puts a mark where a letter is cut off or is none', () => {
    expect(decodeBytes(Buffer.from([65, 0, 0, 0, 66, 0]), 'utf-32le')).toBe('A\ufffd');
    expect(decodeBytes(Buffer.from([0xff, 0xff, 0xff, 0x7f]), 'utf-32le')).toBe('\ufffd');
  });
});

describe('makeDecoder', () => {
  it.for(['utf-8', 'utf-16be', 'utf-32le', 'mixed'] as const)(
    'joins letters of %s that are cut between chunks',
    (name) => {
      const bytes = iconv.encode(text, name === 'mixed' ? 'utf-8' : name);
      const decoder = makeDecoder(name);
      const parts = [...bytes].map((byte) => decoder.write(Buffer.from([byte])));
      expect(parts.join('') + decoder.end()).toBe(text);
    },
  );
});
