import { describe, expect, it } from 'vitest';
import { readReadinessFile } from './read-readiness-file.ts';

const csv = `\uFEFFID;Title;Conditions;Result;At;Accepted by;Workaround;Priority
T-1;"Refund one of three; then another";partial-refund, gift-card-tender;Passed;2026-11-20;;;high
T-2;"Edit an ""open"" order";order-edit;failed;;Dana;Edit it in both;low

`;

describe('a file of test cases', () => {
  it('is read as a table, however it is separated and named', () => {
    const { uat } = readReadinessFile({ name: 'cases.CSV', part: 'uat', text: csv });
    expect(uat?.cases).toEqual([
      {
        id: 'T-1',
        title: 'Refund one of three; then another',
        conditions: ['partial-refund', 'gift-card-tender'],
        result: 'passed',
        at: expect.stringContaining('2026-11-20T00:00'),
        by: null,
        workaround: null,
      },
      {
        id: 'T-2',
        title: 'Edit an "open" order',
        conditions: ['order-edit'],
        result: 'failed',
        at: null,
        by: null,
        workaround: { what: 'Edit it in both', acceptedBy: 'Dana' },
      },
    ]);
  });

  it('is read as a list, alone or in the whole', () => {
    const list = '- { id: T-1, title: Refund, result: passed }';
    const whole = `goLive: 2026-12-01\nuat:\n  cases:\n    ${list}\n`;
    for (const text of [list, whole])
      expect(readReadinessFile({ name: 'cases.yaml', part: 'uat', text }).uat?.cases).toHaveLength(1);
    expect(readReadinessFile({ name: 'all.yaml', part: 'all', text: whole }).goLive).toBe('2026-12-01');
  });

  it('is refused with the place of what is wrong', () => {
    const refused = (name: string, text: string) => () => readReadinessFile({ name, part: 'uat', text });
    expect(refused('a.csv', 'id,title,result\n,Refund,passed')).toThrow(/a\.csv .*cases.*id/);
    expect(refused('a.yaml', '- { id: T-1, title: Refund, result: fine }')).toThrow(/result/);
    expect(refused('a.yaml', '{')).toThrow(/a\.yaml/);
    expect(() => readReadinessFile({ name: 'a.csv', part: 'all', text: csv })).toThrow(/table/);
  });
});

it('reads trained tasks from a table', () => {
  const text = 'person,role,task,result,critical\nAnn,Customer service,Refund an order,not yet,yes';
  expect(readReadinessFile({ name: 'a.csv', part: 'training', text }).training?.tasks).toEqual([
    {
      person: 'Ann',
      role: 'customer-service',
      task: 'Refund an order',
      result: 'not-yet',
      critical: true,
      at: null,
    },
  ]);
});
