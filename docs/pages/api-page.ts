import { actions } from '../../src/faces/api/actions/index.ts';
import { code, generatedNote, page, table } from './markdown.ts';

/** docs/reference/api.md: every action over HTTP. */
export function apiPage(): string {
  return page([
    generatedNote,
    '# API',
    '`tieout serve` answers on this machine; its first start prints a token once, and `--new-token` makes another. Send it as `Authorization: Bearer <token>`. `/openapi.json` describes each request and answer in OpenAPI 3.1.',
    '```bash\ncurl -H "Authorization: Bearer $TOKEN" http://127.0.0.1:4590/v1/workspaces\n```',
    'Scopes: `read`; `triage` moves breaks and problems, and comments; `configure` changes sources, settings and tokens; `audit` reads the audit log. A token does no more than the role of its person allows.',
    [
      '* **Lists** give `items` and `next`; `after=<next>` asks for the next page of the same filter and order, `limit` for up to 200 rows. A row that does not change is shown once, whatever a run writes meanwhile.',
      '* **Changes of one record** send its ETag in `If-Match`: 428 without it, 412 when somebody was quicker. What is not there yet is made with `If-None-Match: *`.',
      '* **A POST with an `Idempotency-Key`** has its effect once, however often it arrives. The answer is kept for 24 hours; 409 while the first is running, 422 when the key comes with another request.',
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
