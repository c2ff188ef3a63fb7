import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { decimalText, quotientText } from './decimal-text.ts';
import { plainUtcText, zuluText } from './instant-text.ts';
import { Sheet, TextFile } from './sheet.ts';
import { type Yaml, yamlText } from './yaml-text.ts';

const written = (
  fill: (write: (file: string, text: string) => void) => void,
): ReadonlyMap<string, string> => {
  const files = new Map<string, string>();
  fill((file, text) => void files.set(file, (files.get(file) ?? '') + text));
  return files;
};

describe('decimalText', () => {
  it('writes all decimals of minor units', () => {
    expect([decimalText(1350n, 2), decimalText(-5n, 2), decimalText(0n, 3), decimalText(-12n, 0)]).toEqual([
      '13.50',
      '-0.05',
      '0.000',
      '-12',
    ]);
    expect(decimalText(-123456n, 2, ',')).toBe('-1234,56');
  });
});

describe('quotientText', () => {
  it('takes a tie away from zero', () => {
    expect([quotientText(1n, 3n, 4), quotientText(1n, 8n, 2), quotientText(-1n, 8n, 2)]).toEqual([
      '0.3333',
      '0.13',
      '-0.13',
    ]);
  });
});

describe('instants', () => {
  it('are written to the second, in UTC, before 1970 too', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1950-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
        (date) => {
          const iso = date.toISOString();
          expect(zuluText(date.getTime())).toBe(`${iso.slice(0, 19)}Z`);
          expect(plainUtcText(date.getTime())).toBe(`${iso.slice(0, 10)} ${iso.slice(11, 19)}`);
        },
      ),
    );
  });
});

describe('a sheet', () => {
  it('quotes what must be quoted, and nothing else', () => {
    const files = written((write) => {
      const sheet = new Sheet(write, 'a.csv', ['one', 'two; or more'], {
        delimiter: ';',
        byteOrderMark: true,
      });
      sheet.row('1,5', 'say "no"');
      sheet.row('a;b', 'line\nend');
      sheet.close();
    });
    expect(files.get('a.csv')).toBe('\ufeffone;"two; or more"\n1,5;"say ""no"""\n"a;b";"line\nend"\n');
  });

  it('is not made without a row', () => {
    const files = written((write) => new Sheet(write, 'a.csv', ['one'], { delimiter: ',' }).close());
    expect(files.size).toBe(0);
  });
});

describe('a text file', () => {
  it('hands on every line, in pieces', () => {
    const lines = Array.from({ length: 5000 }, (_, at) => `line ${at}`);
    let pieces = 0;
    let text = '';
    const file = new TextFile((_, piece) => {
      pieces += 1;
      text += piece;
    }, 'a.txt');
    for (const line of lines) file.line(line);
    file.close();
    expect(text).toBe(`${lines.join('\n')}\n`);
    expect(pieces).toBeGreaterThan(1);
  });
});

describe('yamlText', () => {
  const scalar = fc.oneof(
    fc.string(),
    fc.constantFrom('No', 'on', '1.5', '#1', 'a: b', "it's", '*', 'G/L Account'),
    fc.boolean(),
  );
  const { value } = fc.letrec<{ value: Yaml; scalar: Yaml }>((tie) => ({
    scalar,
    value: fc.oneof(
      { maxDepth: 3 },
      tie('scalar'),
      fc.array(tie('value'), { minLength: 1, maxLength: 3 }),
      fc.dictionary(fc.string({ minLength: 1 }), tie('value'), {
        minKeys: 1,
        maxKeys: 4,
        noNullPrototype: true,
      }),
    ),
  }));

  it('reads back as what was written', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string({ minLength: 1 }), value, { minKeys: 1, maxKeys: 4, noNullPrototype: true }),
        (made) => {
          expect(parse(yamlText(made))).toEqual(made);
        },
      ),
    );
  });
});
