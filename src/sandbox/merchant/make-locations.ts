import type { Random } from '../random.ts';
import type { Feature } from '../records/feature.ts';
import type { Location } from '../records/merchant.ts';

/** The main warehouse first, then what the features ask for: a second one, a third party, stores. */
export function makeLocations(features: ReadonlySet<Feature>, random: Random): Location[] {
  const locations: Location[] = [];
  const add = (name: string, warehouse: string, kind: Location['kind']) =>
    locations.push({ id: String(68_100_000_000 + locations.length * 101), name, warehouse, kind });
  add('Main Warehouse', 'MAIN', 'warehouse');
  if (features.has('split-shipments')) add('East Warehouse', 'EAST', 'warehouse');
  const third = random.chance(0.4);
  if (third || features.has('split-shipments')) add('Harbour Logistics', '3PL', 'third-party');
  if (features.has('pos')) {
    add('Flagship Store', 'STORE1', 'store');
    if (random.chance(0.5)) add('Station Store', 'STORE2', 'store');
  }
  return locations;
}
