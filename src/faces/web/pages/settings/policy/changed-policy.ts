import type { PolicyAnswer } from '../../../../api/answers.ts';

export type PolicyRoom = PolicyAnswer['rooms'][number]['room'];
export type PolicyParameter = PolicyAnswer['rooms'][number]['parameters'][number];

export type PolicyCriterion = PolicyAnswer['criteria'][number];

/**
 * What was typed, by room and name, or by criterion and what of it; a text that is no number stays a text, and the API
 * says so.
 */
export type TypedPolicy = Readonly<Record<string, string>>;

/** The name of a parameter among those of all rooms. */
export const keyOf = (room: PolicyRoom, name: string): string => `${room} ${name}`;

/** The name of how a criterion counts, or of who answers for it, among all that is typed. */
export const criterionKey = (criterion: string, of: 'as' | 'owner'): string => `criterion ${criterion} ${of}`;

type Value = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** The policy with what was typed: what is as by default is left out of it, so that a better default arrives. */
export function changedPolicy({ value, rooms, criteria }: PolicyAnswer, typed: TypedPolicy): Value {
  const now = value as Value;
  return Object.fromEntries(
    rooms.map(({ room, parameters }) => {
      const entries = { ...now[room] };
      for (const { name, default: byDefault } of parameters) {
        const text = typed[keyOf(room, name)]?.trim();
        if (text === undefined) continue;
        const number = Number(text);
        if (text === '' || number === byDefault) delete entries[name];
        else entries[name] = Number.isNaN(number) ? text : number;
      }
      if (room === 'gate') {
        const said = saidOf(criteria, typed);
        delete entries['criteria'];
        if (Object.keys(said).length > 0) entries['criteria'] = said;
      }
      return [room, entries];
    }),
  );
}

/** Of each criterion what is other than by default. */
function saidOf(
  criteria: readonly PolicyCriterion[],
  typed: TypedPolicy,
): Readonly<Record<string, { readonly as?: string; readonly owner?: string }>> {
  return Object.fromEntries(
    criteria.flatMap(({ criterion, default: byDefault, as: asNow, owner: ownerNow }) => {
      const as = typed[criterionKey(criterion, 'as')] ?? asNow;
      const owner = (typed[criterionKey(criterion, 'owner')] ?? ownerNow ?? '').trim();
      const said = { ...(as !== byDefault && { as }), ...(owner !== '' && { owner }) };
      return Object.keys(said).length === 0 ? [] : [[criterion, said]];
    }),
  );
}
