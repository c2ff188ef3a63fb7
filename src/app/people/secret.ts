import { hash, randomBytes } from 'node:crypto';

/** Text with 256 bits that nobody can guess, with a word in front that says what it is for. */
export const newSecret = (word = ''): string => `${word}${randomBytes(32).toString('base64url')}`;

/** What is kept of a secret. It needs no salt and no delay: there is nothing to guess in 256 random bits. */
export const hashOfSecret = (secret: string): string => hash('sha256', secret);
