import { expect, it } from 'vitest';
import { uatCases } from './lists.ts';
import { readinessParts } from './parts.ts';
import { documentWith, typedFrom } from './typed.ts';

it('makes an entry of what was typed, without parts of which nothing is said', () => {
  const typed = { ...typedFrom(uatCases.fields, null), id: 'T-1', title: 'Refund' };
  expect(documentWith(uatCases.fields, typed, {})).toEqual({
    id: 'T-1',
    title: 'Refund',
    result: 'untested',
    conditions: [],
    at: null,
    by: null,
    workaround: null,
  });
  const failed = { ...typed, 'workaround.what': 'By hand', 'workaround.acceptedBy': 'Dana' };
  expect(documentWith(uatCases.fields, failed, {})).toMatchObject({
    workaround: { what: 'By hand', acceptedBy: 'Dana' },
  });
});

it('changes nothing that was not touched', () => {
  const document = {
    goLive: '2026-12-01',
    decider: null,
    calendar: { country: null, region: null, workdays: [1, 2, 3, 4, 5], daysOff: [], timeZone: 'UTC' },
    pointOfNoReturn: null,
    uat: { cases: [], onMigratedData: null, signedOff: null, pairs: null },
  };
  for (const { forms } of readinessParts)
    for (const { fields } of forms)
      expect(documentWith(fields, typedFrom(fields, document), document)).toEqual(document);
});

it('leaves a part out that nobody has begun', () => {
  const [form] = readinessParts.find(({ id }) => id === 'uat')?.forms ?? [];
  const fields = form?.fields ?? [];
  expect(documentWith(fields, typedFrom(fields, { uat: null }), { uat: null })).toEqual({ uat: null });
  const typed = { ...typedFrom(fields, { uat: null }), 'uat.onMigratedData': 'yes' };
  expect(documentWith(fields, typed, { uat: null })).toEqual({
    uat: { onMigratedData: true, signedOff: null },
  });
});

it('takes the pairs of conditions as they were counted, and leaves them out where nobody did', () => {
  const form = readinessParts
    .flatMap(({ forms }) => forms)
    .find(({ fields }) => fields.some(({ name }) => name === 'uat.pairs.feasible'));
  const fields = form?.fields ?? [];
  const document = { uat: { cases: [], onMigratedData: null, signedOff: null, pairs: null } };
  const typed = {
    ...typedFrom(fields, document),
    'uat.pairs.feasible': '120',
    'uat.pairs.covered': '84',
    'uat.pairs.at': '2026-11-20',
  };
  const counted = documentWith(fields, typed, document);
  expect(counted).toEqual({
    uat: { ...document.uat, pairs: { feasible: 120, covered: 84, at: '2026-11-20' } },
  });
  const emptied = Object.fromEntries(fields.map(({ name }) => [name, '']));
  expect(documentWith(fields, emptied, counted)).toEqual(document);
});
