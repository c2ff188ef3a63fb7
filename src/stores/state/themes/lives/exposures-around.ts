import type { ExposureUnit } from '../../../../model/decision/index.ts';
import type { Symptom } from '../../../../model/index.ts';
import { ask } from '../../ask.ts';
import type { Db } from '../../connection.ts';

/** A fix by its day in the books' zone, and the symptom that says which records could have broken. */
export interface FixDay {
  readonly id: string;
  readonly symptom: Symptom;
  readonly day: string;
}

/** Records that could have broken up to the day of a fix, and after it. */
export interface AroundFix {
  readonly before: number;
  readonly since: number;
}

/** The first unit that was counted before a fix is the one it is judged by. */
function unitsOf(symptom: Symptom): readonly ExposureUnit[] {
  if (symptom === 'refunds-missing') return ['refund'];
  return symptom === 'inventory-differs' ? ['sku-location', 'order'] : ['order'];
}

/** The day of the fix counts as before it: what was made on it may have been made before. */
export async function exposuresAround(
  db: Db,
  workspace: string,
  environment: string,
  { fixes, until }: { readonly fixes: readonly FixDay[]; readonly until: string },
): Promise<ReadonlyMap<string, AroundFix>> {
  const asked = fixes.flatMap((fix) => unitsOf(fix.symptom).map((unit) => ({ ...fix, unit })));
  const rows = await ask<AroundFix & { readonly place: number }>(
    db,
    `select a.place::integer - 1 as place,
       coalesce(sum(e.count) filter (where e.day <= a.day), 0)::integer as before,
       coalesce(sum(e.count) filter (where e.day > a.day and e.day <= $5::date), 0)::integer as since
     from unnest($3::text[], $4::date[]) with ordinality as a (unit, day, place)
     left join exposures e on e.workspace = $1 and e.environment = $2 and e.records = a.unit
     group by a.place order by a.place`,
    [workspace, environment, asked.map(({ unit }) => unit), asked.map(({ day }) => day), until],
  );
  const around = new Map<string, AroundFix>();
  for (const { place, before, since } of rows) {
    const id = asked[place]?.id;
    if (id !== undefined && (around.get(id)?.before ?? 0) === 0) around.set(id, { before, since });
  }
  return around;
}
