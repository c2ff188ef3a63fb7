import type { Command } from 'commander';
import { expandHome } from '../expand-home.ts';
import type { ServeCall } from '../run/run-serve.ts';
import { version } from '../version.ts';
import { eachPath } from './each-path.ts';

/** `tieout serve`: the API on a workspace. */
export function addServe(program: Command): void {
  program
    .command('serve')
    .description('the page and the API on a workspace')
    .option(
      '--state <place>',
      'folder of the workspace, made where there is none, or URL of a PostgreSQL',
      expandHome,
      'tieout-state',
    )
    .option(
      '--files <folder>',
      'folder for uploads and results of runs, made where there is none; the folder of the state without it, or ./tieout-files with a URL',
      expandHome,
    )
    .option(
      '--allow-folder <path...>',
      'folders on this machine that sources may read; none without it: files are uploaded',
      eachPath,
    )
    .option(
      '--allow-host <host...>',
      'hosts that alerts may be sent to although they are not on the internet, such as mail.internal:25',
    )
    .option(
      '--host <address>',
      'address to listen on; others than this machine need sign-in and TLS',
      '127.0.0.1',
    )
    .option('--port <number>', 'port to listen on; 0 takes a free one', '4590')
    .option('--public-url <url>', 'https address that people have, where a proxy in front ends TLS')
    .option('--trust-proxy', 'the proxy in front says in X-Forwarded-For for whom it asks')
    .option('--tls-cert <file>', 'certificate and chain in PEM, to speak TLS without a proxy', expandHome)
    .option('--tls-key <file>', 'its key in PEM', expandHome)
    .option('--openid-issuer <url>', 'provider of OpenID Connect at which people may sign in')
    .option('--openid-client-id <id>', 'as whom Tieout is known there')
    .option('--openid-secret-file <file>', 'file with the secret that goes with it', expandHome)
    .option('--openid-name <name>', 'what people read on the button; the host of the issuer without it')
    .option('--new-link', 'make another one-time link for the owner and print it: also for a lost password')
    .option('--new-token', 'make another token for the owner and print it')
    .option('--json', 'print where it listens as one JSON document on stdout')
    .addHelpText(
      'after',
      `
The first start makes an owner and a workspace, and prints a link with which the owner chooses a password; it is good
for a day and once. Programs send a token as "Authorization: Bearer <token>"; --new-token prints one. Of links and tokens
only the hashes are kept. The paths there are stand in /openapi.json.

It listens on this machine alone, until somebody has signed in and TLS protects what is sent: then --host may be any address,
with --tls-cert and --tls-key, or with --public-url and a proxy in front. The address for a provider of OpenID Connect to
lead back to is <public url>/v1/sign-in/openid/callback. TIEOUT_PUBLIC_URL, TIEOUT_OPENID_ISSUER, TIEOUT_OPENID_CLIENT_ID,
TIEOUT_OPENID_CLIENT_SECRET (or ..._FILE), TIEOUT_OPENID_NAME and TIEOUT_ALLOW_HOSTS say the same as the options.

Secrets of channels of alerts are sealed with a key in the file vault.key beside the uploads, or in TIEOUT_VAULT_KEY, 32 bytes
in base64: servers that share a PostgreSQL share that too. Ctrl-C ends it.`,
    )
    .action(async (call: ServeCall) => {
      const { runServe } = await import('../run/run-serve.ts');
      process.exitCode = await runServe(call, version);
    });
}
