/**
 * The door: how often may be tried what lets somebody in.
 * Comes in: attempts with where they come from. Goes out: nothing, or `too-many-requests`. May touch: its own memory, which
 * has a bound, and the log. Refuses: to keep out for ever whoever has been here before.
 */
import { type FailureCode, failure, isFailure } from '../../../ground/index.ts';
import type { State } from '../../../model/workspace/index.ts';
import type { WorkspaceTools } from '../../workspace/index.ts';
import { hashOfSecret } from '../secret.ts';
import type { Visitor } from '../sessions.ts';
import { addressKey } from './address-key.ts';
import { createBackoff } from './backoff.ts';
import { countByTheHour } from './count-by-the-hour.ts';
import { createLimiter } from './limiter.ts';

export { addressKey } from './address-key.ts';
export { type Allowance, createLimiter, type Limiter, type Taken } from './limiter.ts';

/** An attempt that was let through; it counts as failed until it is said to have succeeded. */
export interface Attempt {
  succeeded(): void;
  /** Counts it in the log. */
  failed(): void;
}

export interface Door {
  /** Before a password is looked at. */
  tryPassword(email: string, visitor: Visitor): Promise<Attempt>;
  /** Before a one-time link or an answer of a provider is looked at. */
  tryLink(visitor: Visitor): void;
  /** Counts in the log what was refused to whom, if it is about what they may do. */
  refused(thrown: unknown): void;
  /** Counts in the log that somebody came back from a provider and was not let in. */
  failedElsewhere(): void;
  /** Writes down what was counted. */
  close(): Promise<void>;
}

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** Bounds the memory: a key takes about 200 bytes. */
const KEYS = 20_000;

/** From one address: twenty at once, then one every three seconds, whoever is meant. */
const byAddress = { burst: 20, everyMs: 3 * SECOND_MS };
/** One account from one address, or from one browser that is known: five, then 1, 2, 4 seconds up to a quarter of an hour. */
const byPair = { free: 5, firstMs: SECOND_MS, mostMs: 15 * MINUTE_MS, forgetMs: DAY_MS };
/** One account from everywhere that is not known: thirty, then 1, 2, 4 seconds up to five minutes. */
const byAccount = { free: 30, firstMs: SECOND_MS, mostMs: 5 * MINUTE_MS, forgetMs: DAY_MS };

/** What the log says of refusals. */
const logged: Readonly<Partial<Record<FailureCode, string>>> = {
  'api-credentials-refused': 'credential.refuse',
  'api-scope-missing': 'access.refuse',
  'record-not-found': 'access.refuse',
  'api-session-needed': 'access.refuse',
  'api-origin-refused': 'origin.refuse',
  'link-refused': 'link.refuse',
};

/** Opens the door of an installation; all that it counts is in this process. */
export function openDoor(state: State, tools: WorkspaceTools, onFault: (thrown: unknown) => void): Door {
  const addresses = createLimiter(byAddress, KEYS);
  const links = createLimiter(byAddress, KEYS);
  const pairs = createBackoff(byPair, KEYS);
  const accounts = createBackoff(byAccount, KEYS);
  const log = countByTheHour(state, tools, onFault);
  const nowMs = (): number => Date.parse(tools.now());

  return {
    tryPassword: async (email, { address, browser }) => {
      const from = addressKey(address);
      refuseFor(addresses.take(from, nowMs()).waitMs);
      const person = await state.people.byEmail(email);
      // Asked for in any case: the time that it takes must not tell who is known here.
      const secret = hashOfSecret(browser ?? '');
      const isKnown = await state.people.knows(person?.id ?? '', secret);
      // The same for an address that nobody has: else the wait would tell.
      const account = hashOfSecret(email.normalize('NFC').toLowerCase());
      // Who fails from elsewhere does not slow down a browser from which this person has signed in before.
      const pair = `${account} ${isKnown ? secret : from}`;
      refuseFor(pairs.attempt(pair, nowMs()));
      if (!isKnown) refuseFor(accounts.attempt(account, nowMs()));
      return {
        succeeded: () => {
          pairs.succeeded(pair);
          if (!isKnown) accounts.succeeded(account);
        },
        failed: () => log.add('sign-in.fail', person?.id ?? null),
      };
    },
    tryLink: ({ address }) => refuseFor(links.take(addressKey(address), nowMs()).waitMs),
    refused: (thrown) => {
      if (!isFailure(thrown)) return;
      const { person } = thrown.values;
      const action = logged[thrown.code];
      // Of what is not there, only what belongs to others is of interest: that is where a person is named.
      if (action === undefined || (thrown.code === 'record-not-found' && person === undefined)) return;
      log.add(action, typeof person === 'string' ? person : null);
    },
    failedElsewhere: () => log.add('sign-in.fail', null),
    close: () => log.flush(),
  };
}

function refuseFor(waitMs: number): void {
  if (waitMs > 0) throw failure('too-many-requests', { seconds: Math.ceil(waitMs / SECOND_MS) });
}
