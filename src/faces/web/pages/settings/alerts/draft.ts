import type { AlertChannel } from '../../../../api/answers.ts';
import { type AlertEvent, allEvents, type ChannelKind } from './words.ts';

type Security = NonNullable<AlertChannel['email']>['security'];

/** A channel while it is typed; a secret that is empty stays as it was. */
export interface Draft {
  readonly kind: ChannelKind;
  readonly name: string;
  readonly url: string;
  readonly to: string;
  readonly from: string;
  readonly host: string;
  readonly port: string;
  readonly security: Security;
  readonly user: string;
  readonly password: string;
  readonly events: readonly AlertEvent[];
  readonly every: 'each' | 'day' | 'week';
  readonly weekday: string;
  readonly at: string;
  readonly isQuiet: boolean;
  readonly quietFrom: string;
  readonly quietTo: string;
  readonly timeZone: string;
  readonly criticalAtOnce: boolean;
  readonly newKey: boolean;
}

/** What is wrong, by the field that it is of. */
export type Faults = Readonly<Partial<Record<keyof Draft, string>>>;

/** A new channel before anything is typed. */
export const freshDraft = (timeZone: string): Draft => ({
  kind: 'email',
  name: '',
  url: '',
  to: '',
  from: '',
  host: '',
  port: '465',
  security: 'tls',
  user: '',
  password: '',
  events: allEvents,
  every: 'each',
  weekday: '1',
  at: '08:00',
  isQuiet: false,
  quietFrom: '20:00',
  quietTo: '07:00',
  timeZone,
  criticalAtOnce: true,
  newKey: false,
});

/** A channel that is there, to be changed. */
export function draftOf(channel: AlertChannel): Draft {
  const { kind, name, events, digest, quiet, criticalAtOnce, timeZone, email } = channel;
  return {
    ...freshDraft(timeZone),
    ...{ kind, name, events, criticalAtOnce },
    ...(email !== null && {
      ...{ host: email.host, security: email.security, from: email.from },
      ...{ port: String(email.port), user: email.user ?? '', to: email.to.join(', ') },
    }),
    ...(digest !== null && { every: digest.every, at: digest.at, weekday: String(digest.weekday ?? 1) }),
    ...(quiet !== null && { isQuiet: true, quietFrom: quiet.from, quietTo: quiet.to }),
  };
}

/** Addresses as they are typed, one after the other. */
export const addressesIn = (text: string): readonly string[] => [
  ...new Set(text.split(/[,;\s]+/).filter((one) => one !== '')),
];

/** What can be seen to be wrong before the server is asked. */
export function faultsIn(draft: Draft, before: AlertChannel | null): Faults {
  const { name, events, every, at, isQuiet, quietFrom, quietTo, timeZone } = draft;
  const timed = every !== 'each' || isQuiet;
  return {
    ...(name.trim() === '' && { name: 'Give it a name.' }),
    ...(draft.kind === 'email' ? mailFaults(draft, before) : urlFaults(draft, before)),
    ...(events.length === 0 && { events: 'Choose at least one.' }),
    ...(every !== 'each' && at === '' && { at: 'Give a time.' }),
    ...(isQuiet && quietFrom === '' && { quietFrom: 'Give a time.' }),
    ...(isQuiet && quietTo === '' && { quietTo: 'Give a time.' }),
    ...(isQuiet &&
      quietTo !== '' &&
      quietFrom === quietTo && { quietTo: 'Give a time other than the first.' }),
    ...(timed && !isZone(timeZone) && { timeZone: 'Give a zone such as Europe/Vienna.' }),
  };
}

/** What the API is given: all of a new one; of one that is there no secret that was left empty. */
export function bodyOf(draft: Draft, before: AlertChannel | null): Readonly<Record<string, unknown>> {
  const { kind, every, weekday, at, isQuiet, quietFrom, quietTo, url, timeZone } = draft;
  const isNew = before === null;
  const timed = every !== 'each' || isQuiet;
  const target =
    kind === 'email' ? mailOf(draft, isNew) : isNew || url.trim() !== '' ? { kind, url: url.trim() } : null;
  return {
    ...(target !== null && { target }),
    name: draft.name.trim(),
    events: draft.events,
    digest: every === 'each' ? null : { every, weekday: every === 'week' ? Number(weekday) : null, at },
    quiet: isQuiet ? { from: quietFrom, to: quietTo } : null,
    criticalAtOnce: draft.criticalAtOnce,
    // Where nothing goes by the clock, what was typed of the zone was not looked at.
    timeZone: timed ? timeZone.trim() : (before?.timeZone ?? (isZone(timeZone) ? timeZone.trim() : 'UTC')),
    ...(!isNew && draft.newKey && { newKey: true }),
  };
}

function mailOf({ host, port, security, user, password, from, to }: Draft, isNew: boolean) {
  const server = { host: host.trim(), port: Number(port), security, from: from.trim(), to: addressesIn(to) };
  const whose = user.trim();
  if (whose === '') return { kind: 'email', ...server, user: null, password: null };
  if (password !== '') return { kind: 'email', ...server, user: whose, password };
  return { kind: 'email', ...server, user: whose, ...(isNew && { password: null }) };
}

function mailFaults({ to, from, host, port, security, user, password }: Draft, before: AlertChannel | null) {
  const addresses = addressesIn(to);
  const wrong = addresses.find((one) => !isAddress(one));
  const was = before?.email ?? null;
  const isSame =
    was !== null &&
    was.host === host.trim() &&
    was.port === Number(port) &&
    was.security === security &&
    was.user === user.trim();
  const goesUnknown = user.trim() !== '' && password === '' && !isSame;
  return {
    ...(addresses.length === 0 && { to: 'Give at least one address.' }),
    ...(wrong !== undefined && { to: `“${wrong}” is no e-mail address.` }),
    ...(!isAddress(from.trim()) && { from: 'Give an e-mail address.' }),
    ...(host.trim() === '' && { host: 'Give the name of the server.' }),
    ...(!/^\d{1,5}$/.test(port) || Number(port) < 1 || Number(port) > 65_535
      ? { port: 'Give a port between 1 and 65535.' }
      : {}),
    ...(user.trim() === '' && password !== '' && { user: 'Give the user that the password is of.' }),
    ...(goesUnknown && {
      password:
        was === null
          ? 'Give the password of this user.'
          : 'Give the password again: the one that is kept was given for another server or user.',
    }),
  };
}

function urlFaults({ kind, url }: Draft, before: AlertChannel | null): Faults {
  const text = url.trim();
  if (text === '') return before === null ? { url: 'Give the address.' } : {};
  const parsed = URL.parse(text);
  if (parsed === null || !/^https?:$/.test(parsed.protocol))
    return { url: 'Copy the whole address, with https:// in front.' };
  if (kind === 'teams' && /(^|\.)(webhook\.office\.com|outlook\.office(365)?\.com)$/.test(parsed.hostname))
    return { url: 'This is a connector of Microsoft 365, and those are retired: make a workflow.' };
  return {};
}

/** One address without a name; the server looks more closely. */
const isAddress = (text: string): boolean => /^[^\s@<>,;"]+@[^\s@<>,;"]+$/.test(text);

function isZone(text: string): boolean {
  try {
    return text.trim() !== '' && new Intl.DateTimeFormat('en-GB', { timeZone: text.trim() }) !== null;
  } catch {
    return false;
  }
}
