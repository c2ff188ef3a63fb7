import { type FileHandle, open } from 'node:fs/promises';

/** The parts of a file that are looked at before it is read as a whole. */
export interface Windows {
  readonly head: Buffer;
  /** Empty where the head holds the whole file. */
  readonly middle: Buffer;
  readonly tail: Buffer;
  readonly size: number;
}

const headBytes = 1024 * 1024;
const middleBytes = 256 * 1024;
const tailBytes = 64 * 1024;

/** Reads beginning, middle and end of a file; the beginning reaches to a line end, or to `lineBytes` more. */
export const readWindows = async (path: string, lineBytes: number): Promise<Windows> => {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    let head = await readAt(file, 0, Math.min(size, headBytes));
    if (head.length < size && !head.includes(10) && !head.includes(13)) {
      head = await readAt(file, 0, Math.min(size, lineBytes + headBytes));
    }
    if (head.length >= size) return { head, middle: Buffer.alloc(0), tail: Buffer.alloc(0), size };
    const middle = await readAt(file, Math.max(head.length, Math.floor(size / 2)), middleBytes);
    const tail = await readAt(file, Math.max(head.length, size - tailBytes), tailBytes);
    return { head, middle, tail, size };
  } finally {
    await file.close();
  }
};

const readAt = async (file: FileHandle, position: number, length: number): Promise<Buffer> => {
  const buffer = Buffer.allocUnsafe(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await file.read(buffer, filled, length - filled, position + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return buffer.subarray(0, filled);
};
