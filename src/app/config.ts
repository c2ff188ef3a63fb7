import { availableParallelism, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';

/** Settings of one job on this machine, from the environment and the machine itself. */
export interface MachineConfig {
  /** Memory the lake may use before it spills; the whole process takes about 1.4 times as much. */
  readonly memoryLimitMiB: number;
  readonly threads: number;
  /** Folder for the job's own files; emptied when it ends. */
  readonly workFolder: string;
}

/** What a server puts up with. */
export interface ServerConfig {
  /** Largest upload, and most bytes of all uploads of a workspace. */
  readonly uploadMiB: number;
  readonly quotaMiB: number;
  /** How many runs and previews are worked on at once; each may take as much memory as a job. */
  readonly runsAtOnce: number;
}

/** What the environment says about how to talk to a person. */
export interface FaceConfig {
  /** NO_COLOR is not set, or empty. */
  readonly colour: boolean;
  /** CI is set: nobody is watching. */
  readonly ci: boolean;
  /** A desktop on which files can be opened: macOS and Windows have one, elsewhere a display says so. */
  readonly desktop: boolean;
}

const mebibyte = 1024 * 1024;

/** Reads TIEOUT_MEMORY_MIB, TIEOUT_THREADS and TIEOUT_TMPDIR; this file alone reads the environment. */
export function readMachineConfig(env: NodeJS.ProcessEnv = process.env): MachineConfig {
  const given = wholeOf(env);
  // A quarter of the machine, at most 1 GiB: more does not make it faster, and the rest belongs to others.
  const memory = Math.max(256, Math.min(1024, Math.floor(totalmem() / mebibyte / 4)));
  return {
    memoryLimitMiB: given('TIEOUT_MEMORY_MIB') ?? memory,
    threads: given('TIEOUT_THREADS') ?? Math.min(8, availableParallelism()),
    workFolder: join(env.TIEOUT_TMPDIR ?? tmpdir(), `tieout-${process.pid}-${Date.now().toString(36)}`),
  };
}

/** Reads TIEOUT_UPLOAD_MIB, TIEOUT_QUOTA_MIB and TIEOUT_RUNS_AT_ONCE. */
export function readServerConfig(env: NodeJS.ProcessEnv = process.env): ServerConfig {
  const given = wholeOf(env);
  return {
    uploadMiB: given('TIEOUT_UPLOAD_MIB') ?? 512,
    quotaMiB: given('TIEOUT_QUOTA_MIB') ?? 20 * 1024,
    runsAtOnce: given('TIEOUT_RUNS_AT_ONCE') ?? 1,
  };
}

/** How a server is reached, where the environment says so. */
export interface ReachConfig {
  readonly publicUrl: string | null;
}

/** Reads TIEOUT_PUBLIC_URL. */
export function readReachConfig(env: NodeJS.ProcessEnv = process.env): ReachConfig {
  return { publicUrl: textOf(env, 'TIEOUT_PUBLIC_URL') };
}

/** What alerts need of whoever starts a server. */
export interface AlertConfig {
  /** 32 bytes in base64 that seal secrets; null: a key file beside the state. */
  readonly vaultKey: string | null;
  /** Hosts that alerts may be sent to wherever they are, such as `mail.internal:25`. */
  readonly allowHosts: readonly string[];
}

/** Reads TIEOUT_VAULT_KEY and TIEOUT_ALLOW_HOSTS, which lists hosts with commas between them. */
export function readAlertConfig(env: NodeJS.ProcessEnv = process.env): AlertConfig {
  const hosts = (textOf(env, 'TIEOUT_ALLOW_HOSTS') ?? '').split(',').map((host) => host.trim());
  return { vaultKey: textOf(env, 'TIEOUT_VAULT_KEY'), allowHosts: hosts.filter((host) => host !== '') };
}

/** Where people sign in elsewhere, as far as the environment says so. */
export interface OpenIdConfig {
  readonly issuer: string | null;
  readonly clientId: string | null;
  readonly secret: string | null;
  readonly secretFile: string | null;
  readonly name: string | null;
}

/** Reads TIEOUT_OPENID_ISSUER, _CLIENT_ID, _CLIENT_SECRET, _CLIENT_SECRET_FILE and _NAME. */
export function readOpenIdConfig(env: NodeJS.ProcessEnv = process.env): OpenIdConfig {
  return {
    issuer: textOf(env, 'TIEOUT_OPENID_ISSUER'),
    clientId: textOf(env, 'TIEOUT_OPENID_CLIENT_ID'),
    secret: textOf(env, 'TIEOUT_OPENID_CLIENT_SECRET'),
    secretFile: textOf(env, 'TIEOUT_OPENID_CLIENT_SECRET_FILE'),
    name: textOf(env, 'TIEOUT_OPENID_NAME'),
  };
}

/** What the environment says under a name; an empty text says nothing. */
const textOf = (env: NodeJS.ProcessEnv, name: string): string | null => {
  const text = env[name] ?? '';
  return text === '' ? null : text;
};

/** Positive whole numbers of the environment; whatever is none is as if it were not there. */
function wholeOf(env: NodeJS.ProcessEnv): (name: string) => number | undefined {
  return (name) => {
    const value = Number(env[name]);
    return Number.isInteger(value) && value > 0 ? value : undefined;
  };
}

/** Reads NO_COLOR, CI, DISPLAY and WAYLAND_DISPLAY. */
export function readFaceConfig(
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): FaceConfig {
  const set = (name: string): boolean => (env[name] ?? '') !== '';
  return {
    colour: !set('NO_COLOR'),
    ci: set('CI') && env.CI !== 'false' && env.CI !== '0',
    desktop:
      platform === 'darwin' ||
      platform === 'win32' ||
      (platform === 'linux' && (set('DISPLAY') || set('WAYLAND_DISPLAY'))),
  };
}
