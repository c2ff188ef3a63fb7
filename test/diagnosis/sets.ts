import { readCases } from './case.ts';
import { isHeldOut } from './held-out.ts';
import { readOtherCases } from './others/read-other-cases.ts';
import { type ReadCase, readCase, readOtherCase } from './rank.ts';

/** Cases with their findings read: two thirds of each set are for setting numbers, one third for judging them. */
export interface CaseSet {
  readonly name: string;
  readonly training: readonly ReadCase[];
  readonly heldOut: readonly ReadCase[];
}

/** The set whose stories were written with the findings, and the one whose stories were written without knowing them. */
export function readSets(): readonly [CaseSet, CaseSet] {
  return [
    divided('cases', readCases().map(readCase)),
    divided('other cases', readOtherCases().map(readOtherCase)),
  ];
}

function divided(name: string, cases: readonly ReadCase[]): CaseSet {
  return {
    name,
    training: cases.filter(({ id }) => !isHeldOut(id)),
    heldOut: cases.filter(({ id }) => isHeldOut(id)),
  };
}
