import { expect, it } from 'vitest';
import type { AuditEntry } from '../../model/workspace/index.ts';
import { changesOf } from './list-changes.ts';

const kindsOf = (kind: string, action = `${kind}.x`) =>
  changesOf({ sequence: 7, action, subject: { kind, id: 'one' } } as AuditEntry).map((one) => one.kind);

it('tells those who look at a decision or a review what somebody else has done to it', () => {
  expect(['waiver', 'proof', 'decision'].flatMap((kind) => kindsOf(kind))).toEqual(Array(3).fill('decision'));
  expect(['review', 'review-item', 'investigation'].flatMap((kind) => kindsOf(kind))).toEqual(
    Array(3).fill('review'),
  );
  expect(kindsOf('channel')).toEqual(['channel']);
});

it('tells of a recorded run that the lives of breaks changed as well, and of what it does not know the workspace', () => {
  expect(kindsOf('run', 'run.record')).toEqual(['run', 'lives']);
  expect(kindsOf('session')).toEqual(['workspace']);
  expect(kindsOf('break', 'comment.add')).toEqual(['comment']);
});
