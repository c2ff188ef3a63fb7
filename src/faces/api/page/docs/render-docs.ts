import type { Look } from '../open-page.ts';
import { exampleOf } from './example-of.ts';
import { html, type Markup, prose } from './markup.ts';
import type { ApiDocument } from './open-api.ts';
import { operationMarkup, type Placed } from './operation-markup.ts';
import { fieldsOf, schemaAnchor } from './schema-markup.ts';

/** Requests on one kind of thing. */
interface Group {
  readonly name: string;
  readonly operations: readonly Placed[];
}

/** The document as one page, whole: everything is found by the browser's own search. */
export function renderDocs(document: ApiDocument, { styles, scripts }: Look): string {
  const { info } = document;
  const schemas = document.components?.schemas ?? {};
  const names = Object.keys(schemas).toSorted();
  const groups = groupsOf(document);
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>API of ${info.title} ${info.version}</title>
${styles.map((path) => html`<link rel="stylesheet" href="${path}">\n`)}${scripts.map((path) => html`<script src="${path}"></script>\n`)}</head>
<body class="docs">
<a class="skip" href="#requests">To the requests</a>
<header><p><a href="/">${info.title}</a></p><h1>API</h1><p>Version ${info.version}, as <a href="/openapi.json">OpenAPI 3.1</a> for programs.</p></header>
<nav aria-label="Contents">${groups.map(groupLinks)}<h2><a href="#schemas">Schemas</a></h2><ul>${names.map((name) => html`<li><a href="#${schemaAnchor(name)}">${name}</a></li>`)}</ul></nav>
<main>
<p>${prose(info.description ?? '')}</p>
<h2 id="requests">Requests</h2>
${groups.map(({ name, operations }) => html`<h2 class="group" id="${anchorOf(name)}">${name}</h2>\n${operations.map((one) => operationMarkup(one, schemas))}`)}
<h2 id="refusals">Refusals</h2>
<p>A problem document of RFC 9457, whatever is refused: <a href="#${schemaAnchor('Problem')}">Problem</a>.</p>
${refusalTable(document)}
<h2 id="schemas">Schemas</h2>
${names.map((name) => {
  const schema = schemas[name] ?? {};
  return html`<section class="schema" id="${schemaAnchor(name)}" aria-labelledby="${schemaAnchor(name)}-title">
<h3 id="${schemaAnchor(name)}-title"><a href="#${schemaAnchor(name)}" class="anchor">${name}</a></h3>
<p>${prose(schema.description ?? '')}</p>
${fieldsOf(schema)}
<pre><code>${JSON.stringify(exampleOf(schema, schemas), null, 2)}</code></pre>
</section>
`;
})}</main>
</body>
</html>
`.markup;
}

const anchorOf = (name: string): string => `on-${name.toLowerCase().replaceAll(' ', '-')}`;

const groupLinks = ({ name, operations }: Group): Markup =>
  html`<h2><a href="#${anchorOf(name)}">${name}</a></h2><ul>${operations.map(
    ({ method, path, operation: { operationId } }) =>
      html`<li><a href="#${operationId}"><span class="method ${method}">${method.toUpperCase()}</span> ${path.replace('/v1/workspaces/{workspace}/', '').replace('/v1/', '')}</a></li>`,
  )}</ul>`;

function refusalTable({ paths }: ApiDocument): Markup {
  const operations = Object.values(paths).flatMap((methods) => Object.values(methods));
  const said = new Map(
    operations.flatMap(({ responses }) =>
      Object.entries(responses)
        .filter(([code]) => !code.startsWith('2'))
        .map(([code, { description }]) => [code, description] as const),
    ),
  );
  const rows = [...said]
    .toSorted(([one], [other]) => one.localeCompare(other))
    .map(([code, why]) => html`<tr id="refusal-${code}"><th scope="row">${code}</th><td>${why}</td></tr>\n`);
  return html`<table><thead><tr><th scope="col">Status</th><th scope="col">Why</th></tr></thead><tbody>${rows}</tbody></table>`;
}

/** `breaks`, `break-counts` and `break-moves` are about breaks. */
function groupsOf({ paths }: ApiDocument): readonly Group[] {
  const placed = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method, path, operation })),
  );
  const subjectOf = ({ path }: Placed): string =>
    path
      .replace('/v1/workspaces/{workspace}/', '')
      .replace('/v1/', '')
      .split('/')[0]
      ?.replace(/-.*|s$/g, '') ?? '';
  return [...Map.groupBy(placed, subjectOf)]
    .map(([subject, operations]) => ({ name: titleOf(subject, operations), operations }))
    .toSorted((one, other) => one.name.localeCompare(other.name));
}

function titleOf(subject: string, operations: readonly Placed[]): string {
  const plural = operations.some(({ path }) => path.split('/').includes(`${subject}s`));
  const word = plural ? `${subject}s` : (operations[0]?.path.split('/').at(-1) ?? subject);
  return (word.charAt(0).toUpperCase() + word.slice(1)).replaceAll('-', ' ');
}
