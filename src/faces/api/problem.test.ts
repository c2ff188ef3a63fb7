import { describe, expect, it } from 'vitest';
import { failure } from '../../ground/index.ts';
import { InvalidRequest } from './invalid-request.ts';
import { problemOf } from './problem.ts';

const at = { instance: '/v1/workspaces', requestId: 'req-1' };

describe('problemOf', () => {
  it('says what a failure says', () => {
    const thrown = failure('record-changed', { record: 'break', id: 'brk_1', version: 3, expected: 2 });
    expect(problemOf(thrown, at)).toEqual({
      type: 'urn:tieout:failure:record-changed',
      title: 'Record changed',
      status: 412,
      detail: thrown.message,
      instance: '/v1/workspaces',
      code: 'record-changed',
      hint: thrown.hint,
      requestId: 'req-1',
    });
  });

  it('points at each place of a request that is wrong', () => {
    const faults = [{ pointer: '/name', code: 'too-small', message: 'Too short' }];
    expect(problemOf(new InvalidRequest('api-body-invalid', faults), at)).toMatchObject({
      status: 422,
      title: 'Body invalid',
      errors: faults,
    });
  });

  it.each([
    [new Error('select secret from /var/lib'), 500],
    ['secret', 500],
    [failure('state-query-failed', { reason: 'secret' }), 500],
    [failure('output-not-writable', { path: '/secret', reason: 'secret' }), 500],
    [failure('state-lost', { reason: 'connect ENOENT /secret/.s.PGSQL.5432' }), 503],
  ])('keeps to itself what goes on inside: %s', (thrown, status) => {
    const problem = problemOf(thrown, at);
    expect(problem.status).toBe(status);
    expect(JSON.stringify(problem)).not.toMatch(/secret|select/);
  });
});
