/**
 * The names of the top-level columns in a Parquet footer (a FileMetaData record in Thrift's compact protocol,
 * github.com/apache/parquet-format): field 2 is the schema, a list whose elements have their name in field 4 and
 * their number of children in field 5; the first element is the root.
 */
export const parquetColumns = (footer: Buffer): readonly string[] => {
  const reader = makeReader(footer);
  const schema: { name: string; children: number }[] = [];
  reader.fields((id, type) => {
    if (id !== 2 || type !== listType) return reader.skip(type, 0);
    reader.list(() => {
      const element = { name: '', children: 0 };
      reader.fields((field, kind) => {
        if (field === 4) element.name = reader.text();
        else if (field === 5) element.children = reader.zigzag();
        else reader.skip(kind, 0);
      });
      schema.push(element);
    });
  });
  return topLevel(schema);
};

const topLevel = (
  schema: readonly { readonly name: string; readonly children: number }[],
): readonly string[] => {
  const names: string[] = [];
  let at = 1;
  while (at < schema.length) {
    names.push(schema[at]?.name ?? '');
    // Children stand right behind their parent.
    for (let open = 1; open > 0 && at < schema.length; at++) open += (schema[at]?.children ?? 0) - 1;
  }
  return names;
};

const listType = 9;
const structType = 12;
const deepest = 32;

interface Reader {
  readonly fields: (visit: (id: number, type: number) => void) => void;
  readonly list: (visit: () => void) => void;
  readonly text: () => string;
  readonly zigzag: () => number;
  readonly skip: (type: number, depth: number) => void;
}

const makeReader = (bytes: Buffer): Reader => {
  let at = 0;
  const byte = (): number => bytes.readUInt8(at++);
  const varint = (): number => {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const part = byte();
      value += (part & 127) * factor;
      if (part < 128) return value;
    }
  };
  const zigzag = (): number => {
    const value = varint();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  };
  const text = (): string => {
    const length = varint();
    if (at + length > bytes.length) throw new RangeError('a text reaches beyond the footer');
    at += length;
    return bytes.toString('utf8', at - length, at);
  };
  const fields = (visit: (id: number, type: number) => void): void => {
    let id = 0;
    for (let head = byte(); head !== 0; head = byte()) {
      id = head >> 4 === 0 ? zigzag() : id + (head >> 4);
      visit(id, head & 15);
    }
  };
  const listOf = (visit: (type: number) => void): void => {
    const head = byte();
    const size = head >> 4 === 15 ? varint() : head >> 4;
    for (let index = 0; index < size; index++) visit(head & 15);
  };
  const skip = (type: number, depth: number): void => {
    if (depth > deepest) throw new RangeError('records are nested too deeply');
    if (type === 1 || type === 2) return;
    if (type === 3) at += 1;
    else if (type >= 4 && type <= 6) varint();
    else if (type === 7) at += 8;
    else if (type === 8) text();
    else if (type === listType || type === 10) listOf((kind) => (kind <= 2 ? byte() : skip(kind, depth + 1)));
    else if (type === structType) fields((_, kind) => skip(kind, depth + 1));
    else throw new RangeError(`type ${type} is not known`);
  };
  return { fields, list: (visit) => listOf(() => visit()), text, zigzag, skip };
};
