import type { Agenda, AgendaChange, AgendaItem } from '../../model/decision/index.ts';

/** What is other now than when an agenda was frozen; what is the same is not there. */
export function compareAgendas(
  frozen: Pick<Agenda, 'items'>,
  now: Pick<Agenda, 'items'>,
): readonly AgendaChange[] {
  const before = new Map(frozen.items.map((item) => [item.id, item]));
  const after = new Set(now.items.map(({ id }) => id));
  const change = ({ id, title, says }: AgendaItem, what: AgendaChange['what']): AgendaChange => ({
    item: id,
    what,
    title,
    says,
  });
  return [
    ...now.items.flatMap((item) => {
      const was = before.get(item.id);
      if (was === undefined) return [change(item, 'new')];
      const same = was.says === item.says && was.title === item.title && was.owner === item.owner;
      return same ? [] : [change(item, 'changed')];
    }),
    ...frozen.items.filter(({ id }) => !after.has(id)).map((item) => change(item, 'gone')),
  ];
}
