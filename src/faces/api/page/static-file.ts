import { hash } from 'node:crypto';

/** How bytes can be sent: as they are, or packed. */
export type Packing = 'br' | 'gzip';

/** A file that is answered from memory. */
export interface StaticFile {
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly packed: Readonly<Partial<Record<Packing, Uint8Array<ArrayBuffer>>>>;
  /** Its name changes with its content, so it may be kept for good. */
  readonly lasting: boolean;
}

/** What a browser says of how it wants a file. */
export interface Wish {
  readonly acceptEncoding: string | undefined;
  readonly ifNoneMatch: string | undefined;
}

/** The answer that gives a file: packed where that is understood, and 304 to who has it already. */
export function answerFile(
  file: StaticFile,
  wish: Wish,
  more: Readonly<Record<string, string>> = {},
): Response {
  const packing = packingFor(file, wish.acceptEncoding);
  const bytes = packing === null ? file.bytes : (file.packed[packing] ?? file.bytes);
  const etag = `"${hash('sha256', bytes, 'base64url').slice(0, 22)}"`;
  const headers = {
    ...more,
    'cache-control': file.lasting ? 'public, max-age=31536000, immutable' : 'no-cache',
    vary: 'Accept-Encoding',
    etag,
  };
  if (isKnown(wish.ifNoneMatch, etag)) return new Response(null, { status: 304, headers });
  return new Response(bytes, {
    headers: {
      ...headers,
      'content-type': file.type,
      'content-length': String(bytes.byteLength),
      ...(packing !== null && { 'content-encoding': packing }),
    },
  });
}

/** Weak and strong are alike here: a proxy that packs anew makes them weak. */
function isKnown(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  const known = ifNoneMatch.split(',').map((one) => one.trim().replace(/^W\//, ''));
  return known.includes('*') || known.includes(etag);
}

/** The best packing that there is and that is accepted; null where nothing is, and for `;q=0`. */
function packingFor({ packed }: StaticFile, acceptEncoding = ''): Packing | null {
  const accepted = new Map(
    acceptEncoding.split(',').map((one) => {
      const [name = '', ...parameters] = one.split(';').map((part) => part.trim().toLowerCase());
      const weight = parameters.find((part) => part.startsWith('q='))?.slice(2);
      return [name, weight === undefined ? 1 : Number(weight)] as const;
    }),
  );
  const isAccepted = (name: Packing): boolean => (accepted.get(name) ?? accepted.get('*') ?? 0) > 0;
  return (['br', 'gzip'] as const).find((name) => packed[name] !== undefined && isAccepted(name)) ?? null;
}
