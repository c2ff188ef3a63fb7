import { failure } from '../../../../ground/index.ts';
import { decodeBytes } from './decode.ts';
import { type Container, detectContainer, detectText } from './detect-container.ts';
import { detectEncoding } from './detect-encoding.ts';
import type { OpenContext, PhysicalFile, TableDraft } from './open-context.ts';
import { openCsv } from './open-csv.ts';
import { openParquet } from './open-parquet.ts';
import { readWindows, type Windows } from './read-windows.ts';

/**
 * Opens one file by what its content is; throws a Failure where it cannot be read.
 * What reads archives and JSON is loaded when such a file turns up: most folders hold plain text only.
 */
export const openFile = async (file: PhysicalFile, context: OpenContext): Promise<readonly TableDraft[]> => {
  const windows = await readWindows(file.path, context.limits.lineBytes);
  const container = detectContainer(windows.head);
  switch (container) {
    case 'empty':
      throw failure('file-empty', { file: file.name });
    case 'gzip':
      return (await import('./open-archive.ts')).openGzip(file, context, openFile);
    case 'zip':
      return (await import('./open-archive.ts')).openZip(file, context, openFile);
    case 'parquet':
      return openParquet(file, windows, context);
    case 'text':
      return openText(file, windows, context);
    default:
      return refuse(file, container, context);
  }
};

const openText = async (
  file: PhysicalFile,
  windows: Windows,
  context: OpenContext,
): Promise<readonly TableDraft[]> => {
  const encoding = detectEncoding([windows.head, windows.middle, windows.tail]);
  if (encoding === undefined) return refuseBytes(file, windows);
  const container = detectText(decodeBytes(windows.head.subarray(0, 65_536), encoding.name));
  switch (container) {
    case 'empty':
      throw failure('file-empty', { file: file.name });
    case 'json':
      return (await import('./open-json.ts')).openJson(file, windows, encoding, context);
    case 'text':
      return openCsv(file, windows, encoding, context);
    default:
      return refuse(file, container, context);
  }
};

const refuseBytes = (file: PhysicalFile, windows: Windows): never => {
  const offset = windows.head.indexOf(0);
  if (offset >= 0) throw failure('file-nul-bytes', { file: file.name, offset });
  throw failure('file-unknown-encoding', {
    file: file.name,
    reason: 'its bytes are neither UTF-8 nor western text',
  });
};

const kinds: Readonly<Partial<Record<Container, readonly [reason: string, hint: string]>>> = {
  html: [
    'it is a web page, not an export',
    'A saved page is often a sign-in page: export the data again as CSV or XLSX.',
  ],
  xml: ['it is XML', 'Export it as CSV or XLSX.'],
  'old-office': [
    'it is a workbook of the old .xls kind or has a password',
    'Save it as .xlsx without a password, or as CSV.',
  ],
  pdf: ['it is a PDF', 'Export the data itself as CSV or XLSX.'],
  image: ['it is an image', 'Take it out of the folder.'],
  archive: ['it is an archive of a kind that is not read', 'Unpack it, or pack it as .gz or .zip.'],
};

/** What merely lies in a folder beside the exports is left out with a remark; what was named is an error. */
const refuse = (file: PhysicalFile, container: Container, context: OpenContext): readonly TableDraft[] => {
  const [reason, hint] = kinds[container] ?? ['it is of a kind that is not read', 'Export it as CSV.'];
  if (!file.named && (container === 'pdf' || container === 'image')) {
    context.ignored.push({ name: file.name, reason });
    return [];
  }
  throw failure('file-not-recognised', { file: file.name, reason }, { hint });
};
