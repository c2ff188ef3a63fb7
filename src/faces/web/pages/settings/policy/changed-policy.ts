import type { PolicyAnswer } from '../../../../api/answers.ts';

export type PolicyRoom = PolicyAnswer['rooms'][number]['room'];
export type PolicyParameter = PolicyAnswer['rooms'][number]['parameters'][number];

/** What was typed, by room and name; a text that is no number stays a text, and the API says so. */
export type TypedPolicy = Readonly<Record<string, string>>;

/** The name of a parameter among those of all rooms. */
export const keyOf = (room: PolicyRoom, name: string): string => `${room} ${name}`;

type Value = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** The policy with what was typed: what is as by default is left out of it, so that a better default arrives. */
export function changedPolicy({ value, rooms }: PolicyAnswer, typed: TypedPolicy): Value {
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
      return [room, entries];
    }),
  );
}
