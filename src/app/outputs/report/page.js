const data = JSON.parse(document.getElementById('data').textContent);
const pageSize = 100;

function el(name, properties, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(properties ?? {})) {
    if (value === undefined || value === null) continue;
    if (key === 'class') node.className = value;
    else if (key === 'onclick') node.addEventListener('click', value);
    else node.setAttribute(key, value);
  }
  node.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
  use.setAttribute('href', `#i-${name}`);
  svg.append(use);
  return svg;
}

const mark = (name, words) => el('span', { class: `mark ${name}` }, icon(name), ` ${words}`);
const capitals = { erp: 'ERP', sku: 'SKU', fx: 'FX', utc: 'UTC', vat: 'VAT' };

function words(name) {
  const text = name
    .split('-')
    .map((word) => capitals[word] ?? word)
    .join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function grouped(text) {
  if (!/^-?\d+(\.\d+)?$/.test(text)) return text;
  const [whole, fraction] = text.replace('-', '').split('.');
  const sign = text.startsWith('-') && /[1-9]/.test(text) ? '\u2212' : '';
  const digits = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return sign + digits + (fraction === undefined ? '' : `.${fraction}`);
}

const money = (amount, currency) => (currency ? `${grouped(amount)} ${currency}` : grouped(amount));
// ISO 4217 writes XXX where no currency is involved, as of a count of units without a price.
const atRisk = ({ amount, currency }) => (currency === 'XXX' ? 'not known' : money(amount, currency));

/** A value of the break for people; only what was compared as a number is written as one. */
function valueText(found, value) {
  if (value === null) return 'nothing';
  return found.difference === undefined ? value : grouped(value);
}

function subject(found) {
  const name = found.order ?? found.shop?.ref ?? found.erp?.ref ?? found.sku ?? found.id;
  return found.line ? `${name} line ${found.line}` : name;
}

function sidesTable(found) {
  const rows = [];
  const row = (title, shop, erp, says) => {
    if ((shop ?? erp) === undefined) return;
    const cell = (value) =>
      el('td', { class: value === undefined || value === null ? 'none' : null }, value ?? 'none');
    rows.push(
      el(
        'tr',
        { class: says ? 'differs' : null },
        el('th', { scope: 'row' }, title),
        cell(shop),
        cell(erp),
        el('td', {}, says ? mark('broken', says) : ''),
      ),
    );
  };
  const missing = !found.erp ? 'missing in ERP' : !found.shop ? 'missing in shop' : null;
  row('Record', found.shop?.ref ?? null, found.erp?.ref ?? null, missing);
  row('Read as', found.shop && words(found.shop.record), found.erp && words(found.erp.record));
  if (found.erp?.document !== undefined) row('Document', found.shop?.document ?? null, found.erp.document);
  row('Read from', found.shop?.source, found.erp?.source);
  if (found.expected !== null || found.actual !== null) {
    const title = found.field
      ? words(found.field.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase())
      : 'Amount';
    const says = found.difference === undefined ? 'differs' : `differs by ${grouped(found.difference)}`;
    row(
      title,
      found.expected && valueText(found, found.expected),
      found.actual && valueText(found, found.actual),
      says,
    );
  }
  for (const pair of found.detail?.fields ?? []) {
    row(
      words(pair.field),
      pair.shop,
      pair.erp,
      missing === null && pair.shop !== pair.erp ? 'also differs' : null,
    );
  }
  return el(
    'table',
    { class: 'sides' },
    el(
      'thead',
      {},
      el(
        'tr',
        {},
        el('th', { scope: 'col' }, 'Field'),
        el('th', { scope: 'col' }, 'Shop (expected)'),
        el('th', { scope: 'col' }, 'ERP (actual)'),
        el('td', {}),
      ),
    ),
    el('tbody', {}, ...rows),
  );
}

function consequenceText(one) {
  const size = (value) =>
    value === null
      ? 'nothing'
      : one.difference === undefined && !one.currency
        ? value
        : money(value, one.currency);
  return `${words(one.kind)}: ${size(one.expected)} expected, ${size(one.actual)} found`;
}

function facts(found) {
  const list = el('dl', { class: 'plain' });
  const fact = (title, ...value) => list.append(el('div', {}, el('dt', {}, title), el('dd', {}, ...value)));
  if (found.consequences.length > 0) {
    fact(
      'Consequences',
      el('ul', {}, ...found.consequences.map((one) => el('li', {}, consequenceText(one)))),
    );
  }
  fact(
    'Control',
    data.claims[found.control] ? `${data.claims[found.control]} ` : '',
    el('code', {}, found.control),
  );
  if (found.detail?.match) fact('Matched by', `${words(found.detail.match.pass)}: ${found.detail.match.why}`);
  if (found.fingerprint) {
    fact(
      'Failure mode',
      `${words(found.fingerprint)}, explains ${Math.round(found.explainedShare * 100)} % of the difference`,
    );
  }
  if (found.problem && data.problems[found.problem]) {
    fact('Problem', el('a', { href: `#${found.problem}` }, data.problems[found.problem]));
  }
  const base =
    found.atRisk.base !== null && data.base && data.base !== found.atRisk.currency
      ? `, ${money(found.atRisk.base, data.base)} in base currency`
      : '';
  fact('At risk', atRisk(found.atRisk) + base);
  if (found.occurredAt)
    fact(
      'Occurred',
      found.occurredAt +
        (found.ageDays === undefined ? '' : `, ${grouped(String(found.ageDays))} days before`),
    );
  fact('Break', el('code', {}, found.id));
  return list;
}

function breakRow(found) {
  const values = el(
    'span',
    { class: 'values' },
    el('span', { class: found.expected === null ? 'none' : null }, valueText(found, found.expected)),
    el('span', { class: 'unseen' }, ' expected, '),
    el('span', { 'aria-hidden': 'true' }, ' | '),
    el('span', { class: found.actual === null ? 'none' : 'wrong' }, valueText(found, found.actual)),
    el('span', { class: 'unseen' }, ' found'),
  );
  const node = el(
    'details',
    { class: `break ${found.severity}` },
    el(
      'summary',
      {},
      el('span', { class: 'severity' }, words(found.severity)),
      el('span', { class: 'subject' }, subject(found)),
      el('span', { class: 'kind' }, words(found.kind), found.sku ? ` \u00b7 SKU ${found.sku}` : ''),
      values,
      el('span', { class: 'risk' }, atRisk(found.atRisk)),
    ),
  );
  node.addEventListener('toggle', () => {
    if (!node.open || node.children.length > 1) return;
    node.append(
      el('div', { class: 'body' }, el('p', {}, found.explanation), sidesTable(found), facts(found)),
    );
  });
  return node;
}

function fill(list, breaks, first) {
  const titles = ['', '', 'Order', 'What', 'Expected | actual', 'At risk'];
  list.replaceChildren();
  if (breaks.length > 0)
    list.append(
      el('div', { class: 'heads', 'aria-hidden': 'true' }, ...titles.map((title) => el('span', {}, title))),
    );
  const more = (from, count) => {
    list.append(...breaks.slice(from, from + count).map(breakRow));
    const left = breaks.length - from - count;
    if (left <= 0) return;
    const button = el(
      'button',
      {
        type: 'button',
        class: 'more',
        onclick: () => {
          const next = button.previousElementSibling;
          button.remove();
          more(from + count, pageSize);
          next.nextElementSibling.querySelector('summary').focus();
        },
      },
      `Show ${grouped(String(Math.min(left, pageSize)))} more of ${grouped(String(left))}`,
    );
    list.append(button);
  };
  more(0, first);
}

for (const details of document.querySelectorAll('details.rows')) {
  details.addEventListener('toggle', () => {
    if (!details.open || details.querySelector('.row-list')) return;
    const own = data.breaks.filter((one) => (one.problem ?? 'none') === details.dataset.problem);
    const list = el('div', { class: 'row-list' });
    details.append(list);
    fill(list, own, 20);
  });
}

// The list of all breaks: the address after # says what it is narrowed to, so every number can link to its rows.
const controls = {
  list: document.getElementById('row-list'),
  text: document.getElementById('filter-text'),
  kind: document.getElementById('filter-kind'),
  chips: document.getElementById('filter-chips'),
  count: document.getElementById('filter-count'),
};
const linked = ['symptom', 'problem', 'control', 'ledger', 'entity', 'currency'];
let narrowed = {};
const searchable = new Map();

function searchText(found) {
  if (!searchable.has(found)) {
    const { detail: _, ...rest } = found;
    searchable.set(found, `${JSON.stringify(Object.values(rest))} ${words(found.kind)}`.toLowerCase());
  }
  return searchable.get(found);
}

function fits(found) {
  if (narrowed.symptom && found.symptom !== narrowed.symptom) return false;
  if (narrowed.control && found.control !== narrowed.control) return false;
  if (narrowed.problem && (found.problem ?? 'none') !== narrowed.problem) return false;
  if (controls.kind.value && found.kind !== controls.kind.value) return false;
  const book = [narrowed.ledger, narrowed.entity, narrowed.currency];
  if (
    book.some(Boolean) &&
    !found.books.some((one) => one.split('|').every((part, i) => !book[i] || part === book[i]))
  )
    return false;
  const wanted = controls.text.value.toLowerCase().split(/\s+/).filter(Boolean);
  return wanted.every((word) => searchText(found).includes(word));
}

function chipText(key, value) {
  if (key === 'problem') return value === 'none' ? 'no problem' : (data.problems[value] ?? value);
  return key === 'symptom' || key === 'ledger' ? words(value) : value;
}

function showRows() {
  const shown = data.breaks.filter(fits);
  const all =
    data.breaks.length === data.total
      ? 'breaks'
      : `breaks carried by this page, of ${grouped(String(data.total))} in all`;
  controls.count.textContent = `${grouped(String(shown.length))} of ${grouped(String(data.breaks.length))} ${all}`;
  controls.chips.replaceChildren(
    ...Object.entries(narrowed).map(([key, value]) =>
      el(
        'li',
        {},
        el('span', {}, key),
        ` ${chipText(key, value)} `,
        el(
          'button',
          {
            type: 'button',
            'aria-label': `Do not narrow by ${key}`,
            onclick: () => {
              delete narrowed[key];
              showRows();
              controls.text.focus();
            },
          },
          '\u00d7',
        ),
      ),
    ),
  );
  fill(controls.list, shown, pageSize);
}

function followAddress() {
  const [place, query] = location.hash.slice(1).split('?');
  if (place !== 'rows' || query === undefined) return;
  const asked = new URLSearchParams(query);
  narrowed = Object.fromEntries(linked.flatMap((key) => (asked.get(key) ? [[key, asked.get(key)]] : [])));
  controls.kind.value = asked.get('kind') ?? '';
  controls.text.value = asked.get('text') ?? '';
  showRows();
  document.getElementById('rows').scrollIntoView();
}

if (controls.list) {
  controls.text.addEventListener('input', showRows);
  controls.kind.addEventListener('change', showRows);
  controls.text.form.addEventListener('submit', (event) => event.preventDefault());
  addEventListener('hashchange', followAddress);
  showRows();
  followAddress();
}

const themes = ['system', 'light', 'dark'];
const themeButton = document.getElementById('theme');
function setTheme(theme) {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  themeButton.textContent = `Theme: ${theme}`;
}
const askedTheme = new URLSearchParams(location.search).get('theme');
let theme = themes.includes(askedTheme) ? askedTheme : 'system';
themeButton.hidden = false;
themeButton.addEventListener('click', () => {
  theme = themes[(themes.indexOf(theme) + 1) % themes.length];
  setTheme(theme);
});
setTheme(theme);
