/** What a file is, told from its first bytes. */
export type Container =
  | 'empty'
  | 'gzip'
  | 'zip'
  | 'parquet'
  | 'json'
  | 'html'
  | 'xml'
  | 'old-office'
  | 'pdf'
  | 'image'
  | 'archive'
  | 'text';

const magics: readonly (readonly [hex: string, container: Container])[] = [
  ['1f8b', 'gzip'],
  ['504b0304', 'zip'],
  ['504b0506', 'zip'],
  ['50415231', 'parquet'],
  ['d0cf11e0a1b11ae1', 'old-office'],
  ['25504446', 'pdf'],
  ['89504e47', 'image'],
  ['ffd8ff', 'image'],
  ['47494638', 'image'],
  ['52494646', 'image'],
  ['28b52ffd', 'archive'],
  ['377abcaf271c', 'archive'],
  ['526172211a07', 'archive'],
  ['425a68', 'archive'],
  ['fd377a585a00', 'archive'],
];

/** Names the container of a file by its first bytes; `text` is everything else and still to be judged. */
export const detectContainer = (head: Buffer): Container => {
  if (head.length === 0) return 'empty';
  const hex = head.subarray(0, 8).toString('hex');
  return magics.find(([magic]) => hex.startsWith(magic))?.[1] ?? 'text';
};

/** Names what a decoded text is: JSON, HTML, XML, or delimited text. */
export const detectText = (text: string): Container => {
  const start = text
    .slice(0, 2000)
    .replace(/^\ufeff/, '')
    .trimStart();
  if (start === '') return text.trim() === '' ? 'empty' : 'text';
  if (/^<(!doctype html|html|head|body|table|script|style|div|meta)[\s>]/i.test(start)) return 'html';
  if (/^<\?xml|^<[a-z_][\w:.-]*[\s>/]/i.test(start)) return /<html[\s>]/i.test(start) ? 'html' : 'xml';
  if (/^\{\s*("|\})|^\[\s*([[{"\]\d-]|true|false|null|$)/.test(start) && !/^\[[^\n]*\][,;\t|]/.test(start))
    return 'json';
  return 'text';
};
