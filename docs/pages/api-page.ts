import { rightsOf, type Scope, scopes } from '../../src/app/people/index.ts';
import { actions } from '../../src/faces/api/actions/index.ts';
import { roles } from '../../src/model/workspace/index.ts';
import { code, generatedNote, page, table } from './markdown.ts';

/** Which role may do what, from the one table of rights. */
const rightsTable = (): string =>
  table(
    ['right', 'means', ...roles],
    scopes.map((scope) => [
      code(scope),
      means[scope],
      ...roles.map((role) => (rightsOf[role].includes(scope) ? 'yes' : '')),
    ]),
  );

const means: Readonly<Record<Scope, string>> = {
  read: 'read all there is but the audit log and the tokens',
  triage: 'move breaks and problems on, and comment',
  run: 'run checks, and hand in files for them',
  approve: 'accept something as it is',
  configure: 'change sources, settings, profile and tokens',
  audit: 'read and verify the audit log',
  people: 'invite, give roles, take away, make tokens',
};

/** docs/reference/api.md: every action over HTTP. */
export function apiPage(): string {
  return page([
    generatedNote,
    '# API',
    'Programs send a token as `Authorization: Bearer <token>`: `tieout serve --new-token` prints one, and admins make more. Browsers have a session in a cookie instead; a change by cookie needs the header `x-tieout-request: 1` and must come from the page itself. `/openapi.json` describes each request and answer in OpenAPI 3.1, and `/docs` shows it.',
    '```bash\ncurl -H "Authorization: Bearer $TOKEN" http://127.0.0.1:4590/v1/workspaces\n```',
    rightsTable(),
    'A token does no more than its scopes and the role of its person both allow, and never `people`. "session" stands for people who have signed in, "anyone" for everybody.',
    [
      '* **Lists** give `items` and `next`; `after=<next>` asks for the next page of the same filter and order, `limit` for up to 200 rows. A row that does not change is shown once, whatever a run writes meanwhile.',
      '* **Changes of one record** send its ETag in `If-Match`: 428 without it, 412 when somebody was quicker. What is not there yet is made with `If-None-Match: *`.',
      '* **A POST with an `Idempotency-Key`** has its effect once, however often it arrives. The answer is kept for 24 hours; 409 while the first is running, 422 when the key comes with another request.',
      '* **How often**: 600 reads and 120 changes a minute with one session or token. `RateLimit` says how many are left; beyond that comes 429 with `Retry-After`.',
      '* **Runs, previews and replays** go on by themselves: the answer to the POST says that they are running. Their `events` are a stream of server-sent events: `progress` with the stage and how much of it is done, and at last `end` with what it came to. `GET .../events` of a workspace tells of every change by kind and id, to be asked for again; with `Last-Event-ID` from after that one on. Up to 20 streams may be open with one session or token. `x-events` in /openapi.json says what each event holds.',
      '* **Files** are sent as they are, as `application/octet-stream`: `curl --data-binary @orders.csv -H "content-type: application/octet-stream" ".../files?name=orders.csv"`. The answer says what the file is. A source names them in `settings.files`; paths of the server it may name only in folders that were allowed when it was started (`--allow-folder`).',
      '* **Refusals** are problem documents (RFC 9457): `code` is one of the [error codes](failure-codes.md), `hint` says what to do next, `errors` points at what is wrong, `requestId` is that of the answer.',
      '* **Ids and money are texts**: amounts are decimal texts with their currency; what ends in `Minor` is whole minor units of the base currency.',
    ].join('\n'),
    table(
      ['request', 'does', 'scope'],
      actions
        .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
        .map(({ method, at, summary, scope, needs }) => [
          code(`${method.toUpperCase()} ${at}`),
          needs === 'none' ? summary : `${summary} Needs a version.`,
          code(scope),
        ]),
    ),
  ]);
}
