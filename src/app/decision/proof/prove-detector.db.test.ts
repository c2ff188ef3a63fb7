import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DetectorProof } from '../../../model/decision/index.ts';
import { symptoms } from '../../../model/index.ts';
import { sandbox } from '../../actions/sandbox.ts';
import { readMachineConfig } from '../../config.ts';
import { runJob } from '../../run-job.ts';
import { change, number, type PlantedDefect, plainSales } from './fault.ts';
import { proveDetector } from './prove-detector.ts';
import { plantedDefects } from './registry.ts';

const folder = mkdtempSync(join(tmpdir(), 'tieout-proof-'));
const world = join(folder, 'world');

/** Nothing a control looks at. */
const unseen: PlantedDefect = {
  id: 'unseen',
  symptom: 'orders-not-flowing',
  kinds: ['order-missing-in-erp'],
  says: 'Somebody else is said to have made the document.',
  needs: 'an order that is in the ERP',
  candidates: (oldEnough) => `select o.name, p.document_id from ${plainSales(oldEnough)}`,
  plant: (lake, order) =>
    change(
      lake,
      `update canon.erp_document set created_by = 'x' where document_id = ${number(order, 'document_id')}`,
    ),
};

/** It is found, and called something else. */
const misnamed: PlantedDefect = {
  ...unseen,
  id: 'misnamed',
  plant: (lake, order) =>
    change(
      lake,
      `update canon.erp_document set total = total + 5000 where document_id = ${number(order, 'document_id')}`,
    ),
};

const impossible: PlantedDefect = {
  ...unseen,
  id: 'impossible',
  candidates: () => `select cast(null as text) as name`,
};

let proof: DetectorProof;
beforeAll(async () => {
  const faults = [{ id: 'webhook-delivered-twice' }];
  sandbox({ seed: 5, orders: 120, erp: 'netsuite', faults }, world);
  const request = {
    shop: [join(world, 'shop')],
    erp: [join(world, 'erp')],
    profile: join(world, 'profile.yaml'),
  };
  const machine = { ...readMachineConfig(), workFolder: join(folder, 'work') };
  proof = await runJob(request, { machine }, async (job) => {
    expect(job.flow.breaks.length).toBeGreaterThan(0);
    const defects = [...plantedDefects, unseen, misnamed, impossible];
    return proveDetector(job, {
      at: '2026-12-01T00:00:00Z',
      version: '1.0.0',
      profileSha256: null,
      each: 1,
      defects,
    });
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a proof of the detector', () => {
  it('finds each planted defect by its name, beside what the data had already', () => {
    const known = new Set(plantedDefects.map(({ id }) => id));
    const standard = proof.planted.filter(({ fault }) => known.has(fault));
    expect(standard.filter(({ planted, found }) => planted !== found)).toEqual([]);
    expect(new Set(standard.map(({ symptom }) => symptom))).toEqual(new Set(symptoms));
  });

  it('says what was not found, and what was found and not planted', () => {
    const missed = proof.planted.filter(({ found }) => found === 0).map(({ fault }) => fault);
    expect(missed).toEqual(['unseen', 'misnamed']);
    expect([proof.extra, proof.others.length]).toEqual([1, 1]);
    const [name] = proof.planted.find(({ fault }) => fault === 'misnamed')?.missed ?? [];
    expect(proof.others[0]).toContain(`${name} found`);
  });

  it('says what the data have no records for', () => {
    expect(proof.notProvable.map(({ fault }) => fault)).toContain('impossible');
    expect(proof.orders.copy).toBe(proof.orders.data);
  });
});

it('lists every defect of the folder, by its id', () => {
  const ids = plantedDefects.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)].toSorted());
  const sources = join(import.meta.dirname, 'faults');
  const written = readdirSync(sources).flatMap((file) =>
    [...readFileSync(join(sources, file), 'utf8').matchAll(/^ {2}id: '([a-z-]+)'/gm)].map(([, id]) => id),
  );
  expect(written.toSorted()).toEqual(ids);
});
