import { describe, expect, it } from 'vitest';
import { Refused } from './ask.ts';
import { faultOf, isMissing, wasQuicker } from './faults.ts';

const refused = (
  status: number,
  errors: readonly { pointer: string; code: string; message: string }[] = [],
) =>
  new Refused({
    type: 'about:blank',
    title: '',
    status,
    detail: '',
    instance: '',
    code: 'x',
    hint: '',
    requestId: '',
    errors,
  });

describe('faultOf', () => {
  it('gives what is wrong with the field that is pointed at, and with no other', () => {
    const thrown = refused(422, [{ pointer: '#/body/email', code: 'bad', message: 'is no address' }]);
    expect(faultOf(thrown, 'email')).toBe('is no address');
    expect(faultOf(thrown, 'mail')).toBeNull();
    expect(faultOf(new Error('email'), 'email')).toBeNull();
  });
});

it('knows who was quicker from what is not there', () => {
  expect([412, 404].map((status) => [wasQuicker(refused(status)), isMissing(refused(status))])).toEqual([
    [true, false],
    [false, true],
  ]);
});
