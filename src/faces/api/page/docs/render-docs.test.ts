import { describe, expect, it } from 'vitest';
import { actions } from '../../actions/index.ts';
import { buildDocument } from '../../document.ts';
import { html, prose } from './markup.ts';
import type { ApiDocument } from './open-api.ts';
import { renderDocs } from './render-docs.ts';

const document = buildDocument(actions, '1.2.3') as ApiDocument;
const page = renderDocs(document, { styles: ['/docs/docs.css'], scripts: [] });
const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);

describe('the page of the document', () => {
  it('tells every request and every schema, each at an anchor of its own', () => {
    const operations = Object.values(document.paths).flatMap((methods) => Object.values(methods));
    expect(operations.length).toBe(actions.length);
    for (const { operationId } of operations) expect(ids).toContain(operationId);
    for (const name of Object.keys(document.components?.schemas ?? {}))
      expect(ids).toContain(`schema-${name}`);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('leads nowhere that is not there', () => {
    const links = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect([...new Set(links)].filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('needs nothing from elsewhere and no script', () => {
    expect([...page.matchAll(/(?:src|href)="(?![/#])([^"]*)"/g)].map(([, at]) => at)).toEqual([]);
    expect(page).not.toMatch(/<script|<style| style=/);
  });

  it('shows what was said as text', () => {
    const evil = '<img src=x onerror=alert(1)> & "quoted" `code`';
    const text = '&lt;img src=x onerror=alert(1)&gt; &amp; &quot;quoted&quot; ';
    expect(html`<p title="${evil}">${[evil]}</p>`.markup).not.toContain('<img');
    expect(prose(evil).markup).toBe(`${text}<code>code</code>`);
  });
});
