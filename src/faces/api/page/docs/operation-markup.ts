import { exampleOf } from './example-of.ts';
import { html, type Markup, prose } from './markup.ts';
import { type Content, nameOf, type Operation, type Parameter, type Schema } from './open-api.ts';
import { fieldsOf, typeOf } from './schema-markup.ts';

/** An operation with where it stands. */
export interface Placed {
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
}

export type Schemas = Readonly<Record<string, Schema>>;

/** A request: what it is sent with, what it answers, and an example of both. */
export function operationMarkup({ method, path, operation }: Placed, schemas: Schemas): Markup {
  const { operationId, summary, description = '', parameters = [], requestBody, responses } = operation;
  const body = jsonOf(requestBody?.content);
  const [status, answer] = Object.entries(responses).find(([code]) => code.startsWith('2')) ?? [];
  const refusals = Object.keys(responses).filter((code) => !code.startsWith('2'));
  return html`<section class="operation" id="${operationId}" aria-labelledby="${operationId}-title">
<h3 id="${operationId}-title"><a href="#${operationId}" class="anchor"><span class="method ${method}">${method.toUpperCase()}</span> <code>${breakable(path)}</code></a></h3>
<p>${prose(summary)} ${prose(description)}</p>
${parameterTable(parameters)}
${body === null ? null : html`<h4>Body</h4>${named(body)}${example(exampleOf(body, schemas))}`}
${status === undefined ? null : answerMarkup(status, answer?.content, schemas)}
<h4>From a shell</h4>
<pre><code>${curl({ method, path, operation }, body, schemas)}</code></pre>
<p class="refusals">Refused with ${refusals.map((code, at) => html`${at === 0 ? '' : ', '}<a href="#refusal-${code}">${code}</a>`)}.</p>
</section>
`;
}

function answerMarkup(status: string, content: Content | undefined, schemas: Schemas): Markup {
  const json = jsonOf(content);
  if (json !== null) return html`<h4>Answer ${status}</h4>${named(json)}${example(exampleOf(json, schemas))}`;
  const types = Object.keys(content ?? {});
  return html`<h4>Answer ${status}</h4><p>${types.length === 0 ? 'Without a body.' : types.join(', ')}</p>`;
}

const jsonOf = (content: Content | undefined): Schema | null => content?.['application/json']?.schema ?? null;

/** A schema with a name is told once, further down; others where they are used. */
const named = (schema: Schema): Markup =>
  nameOf(schema) === null ? fieldsOf(schema) : html`<p>${typeOf(schema)}</p>`;

const example = (value: unknown): Markup => html`<pre><code>${JSON.stringify(value, null, 2)}</code></pre>`;

function parameterTable(parameters: readonly Parameter[]): Markup | null {
  const told = parameters.filter(({ name }) => name !== 'workspace');
  if (told.length === 0) return null;
  const rows = told.map(
    ({ name, in: where, required, schema, description = schema.description ?? '' }) =>
      html`<tr><td><code>${name}</code>${required ? null : html` <small>optional</small>`}</td><td>${where}</td><td>${typeOf(schema)}</td><td>${prose(description)}</td></tr>\n`,
  );
  return html`<h4>Parameters</h4><table>
<thead><tr><th scope="col">Name</th><th scope="col">In</th><th scope="col">Type</th><th scope="col">Meaning</th></tr></thead>
<tbody>${rows}</tbody></table>`;
}

/** A long path may end its line behind a slash. */
const breakable = (path: string): Markup =>
  html`${path.split('/').map((part, at) => (at === 0 ? html`${part}` : html`/<wbr>${part}`))}`;

function curl(
  { method, path, operation: { parameters = [], requestBody, responses } }: Placed,
  body: Schema | null,
  schemas: Schemas,
): string {
  const takesFile = requestBody?.content['application/octet-stream'] !== undefined;
  const tellsEvents = responses['200']?.content?.['text/event-stream'] !== undefined;
  const headers = parameters.filter((one) => one.in === 'header' && one.required === true);
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => `$${name.toUpperCase()}`);
  const said = [
    `curl${method === 'get' ? '' : ` -X ${method.toUpperCase()}`} -H "Authorization: Bearer $TOKEN"`,
    ...(tellsEvents ? ['--no-buffer'] : []),
    ...headers.map(({ name }) => `-H '${name}: "3"'`),
    ...(takesFile ? [`-H 'content-type: application/octet-stream' --data-binary @orders.csv`] : []),
    ...(body === null
      ? []
      : [`-H 'content-type: application/json'`, `-d '${JSON.stringify(exampleOf(body, schemas))}'`]),
    `"http://127.0.0.1:4590${filled}${takesFile ? '?name=orders.csv' : ''}"`,
  ];
  return said.join(' \\\n  ');
}
