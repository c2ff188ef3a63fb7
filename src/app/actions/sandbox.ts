import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { failure } from '../../ground/index.ts';
import { failureModes } from '../../model/index.ts';
import { type ErpManner, faults, type WorldPlan } from '../../sandbox/index.ts';
import { writeWorld } from '../sandbox/write-world.ts';

export interface SandboxResult {
  readonly erp: ErpManner;
  readonly orders: number;
  readonly documents: number;
  /** How many breaks the planted failure modes must cause. */
  readonly expected: number;
}

/** A failure mode that can be planted, with what it is. */
export interface PlantableFault {
  readonly id: string;
  readonly title: string;
}

const parts = ['shop', 'erp', 'profile.yaml', 'labels.jsonl'];

/**
 * Writes a sandbox merchant, its shop's and its ERP's files, over what an earlier one left in the folder; fails with
 * `output-not-writable` where the folder holds something else.
 */
export function sandbox(plan: WorldPlan, out: string): SandboxResult {
  const there = existsSync(out) ? readdirSync(out) : [];
  if (there.length > 0 && !parts.every((part) => there.includes(part)))
    throw failure(
      'output-not-writable',
      { path: out, reason: 'it holds something, and no world of the sandbox' },
      { hint: 'Give a new folder with --out.' },
    );
  for (const part of parts) rmSync(join(out, part), { recursive: true, force: true });
  const { merchant, orders, documents, expected } = writeWorld(plan, out);
  return { erp: merchant.erp, orders, documents, expected: expected.length };
}

/** Failure modes that can be planted, by id. */
export function listFaults(): readonly PlantableFault[] {
  return faults.map(({ id }) => ({ id, title: failureModes.find((mode) => mode.id === id)?.summary ?? id }));
}
