import { type Algorithm, hash, parseOptions, verify } from '@node-rs/argon2';
import { failure } from '../../ground/index.ts';
import type { Person } from '../../model/workspace/index.ts';
import { openLanes } from '../lanes.ts';
import { isCommonPassword } from './common-passwords.ts';

/** The package declares its enum for compilers that inline it; this is its value for argon2id. */
const ARGON2ID = 2 as Algorithm.Argon2id;

/** As OWASP's cheat sheet on password storage asks for argon2id: 19 MiB, two passes, one lane. */
const parameters = { algorithm: ARGON2ID, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** In characters; NIST SP 800-63B asks for 64 at least as the upper limit, and the work of hashing is bounded by it. */
export const passwordLength = { min: 12, max: 128 } as const;

/** How many are worked out at once: each takes 19 MiB and a thread. */
const AT_ONCE = 2;
/** Who waits behind more than these is sent away, so that a flood cannot make everybody wait. */
const WAITING = 50;

const lanes = openLanes(AT_ONCE, {
  most: WAITING,
  tooMany: () => failure('too-many-requests', { seconds: 5 }),
});

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const leave = await lanes.enter();
  try {
    return await work();
  } finally {
    leave();
  }
}

/** Fails with `password-refused` for what is too short, too long, often used, or the address itself. */
export async function refusePoorPassword(
  password: string,
  { email, name }: Pick<Person, 'email' | 'name'>,
): Promise<void> {
  const refuse = (reason: string) => failure('password-refused', { reason });
  const { length } = [...password.normalize('NFC')];
  if (length < passwordLength.min)
    throw refuse(`it has ${length} characters; ${passwordLength.min} are the least`);
  if (length > passwordLength.max)
    throw refuse(`it has ${length} characters; ${passwordLength.max} are the most`);
  const plain = password.normalize('NFC').toLowerCase();
  const own = [email, email.split('@')[0] ?? '', name].map((one) => one.normalize('NFC').toLowerCase());
  if (own.includes(plain)) throw refuse('it is your address or your name');
  if (await isCommonPassword(plain)) throw refuse('it is among those that are tried first');
}

/** What is kept of a password. Worked out off the main thread. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password.normalize('NFC'), parameters));
}

let decoy: Promise<string> | null = null;

/**
 * Whether a password is the one that is kept. Where there is none to compare with, the same work is done all the same,
 * so that nobody learns from the time it takes who is known here.
 */
export async function checkPassword(kept: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword('nobody has this');
  const against = kept ?? (await decoy);
  const fits = await inTurn(() => verify(against, password.normalize('NFC')));
  return fits && kept !== null;
}

/** Whether what is kept was made with less work than is asked for now. */
export function isOutdated(kept: string): boolean {
  const { algorithm, memoryCost, timeCost } = parseOptions(kept);
  return algorithm !== ARGON2ID || memoryCost < parameters.memoryCost || timeCost < parameters.timeCost;
}
