import { createCipheriv, createDecipheriv, hash, randomBytes } from 'node:crypto';
import { failure, isFailure } from '../../ground/index.ts';
import { keyOfFile } from './key-file.ts';

/** Where the key is: a text of 32 bytes in base64, or a file, which is made when the first secret is sealed. */
export type VaultKey = { readonly text: string } | { readonly file: string };

/** Seals and opens. */
export interface Vault {
  /** Seals a secret for what it belongs to: sealed for one thing, it cannot be opened for another. */
  seal(secret: string, about: string): Promise<string>;
  /** Fails with `vault-other-key` where it was sealed with another key or for something else, or is damaged. */
  open(sealed: string, about: string): Promise<string>;
}

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const KEY_BYTES = 32;

/** Opens the vault; its key is read when it is needed for the first time. Then it fails with `vault-unusable`. */
export function openVault(where: VaultKey): Vault {
  let known: Promise<Buffer> | undefined;
  const key = (): Promise<Buffer> => {
    known ??= ('text' in where ? Promise.resolve(where.text) : keyOfFile(where.file)).then(decode);
    known.catch(() => {
      known = undefined;
    });
    return known;
  };
  return {
    seal: async (secret, about) => {
      const nonce = randomBytes(NONCE_BYTES);
      const with_ = await key();
      const cipher = createCipheriv(CIPHER, with_, nonce).setAAD(Buffer.from(about));
      const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
      const parts = [nonce, cipher.getAuthTag(), sealed].map((part) => part.toString('base64url'));
      return ['v1', nameOf(with_), ...parts].join('.');
    },
    open: async (sealed, about) => {
      const [version, name, ...parts] = sealed.split('.');
      const [nonce, tag, text] = parts.map((part) => Buffer.from(part, 'base64url'));
      const with_ = await key();
      try {
        if (version !== 'v1' || name !== nameOf(with_) || nonce === undefined || tag?.length !== 16)
          throw failure('vault-other-key', {});
        const opening = createDecipheriv(CIPHER, with_, nonce, { authTagLength: 16 });
        opening.setAAD(Buffer.from(about)).setAuthTag(tag);
        return Buffer.concat([opening.update(text ?? Buffer.alloc(0)), opening.final()]).toString('utf8');
      } catch (cause) {
        throw isFailure(cause) ? cause : failure('vault-other-key', {}, { cause });
      }
    },
  };
}

/** Tells keys apart without telling them. */
const nameOf = (key: Buffer): string => hash('sha256', key).slice(0, 8);

function decode(text: string): Buffer {
  const key = Buffer.from(text.trim(), 'base64');
  if (key.length !== KEY_BYTES)
    throw failure('vault-unusable', { reason: `it has ${key.length} bytes in base64, not ${KEY_BYTES}` });
  return key;
}
