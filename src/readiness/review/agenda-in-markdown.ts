import type { Agenda, AgendaItem } from '../../model/decision/index.ts';

const boxes: Readonly<Record<AgendaItem['urgency'], string>> = {
  act: '[ ] **Act**',
  look: '[ ] Look',
  know: 'Know',
};

/** An agenda as Markdown, for a page of notes; what comes from data cannot become a link, a heading or HTML. */
export function agendaInMarkdown({ at, says, items, factsSha256 }: Agenda): string {
  const lines = items.map(({ urgency, title, says: said, owner }) => {
    const who = owner === null ? '' : ` (${plain(owner)})`;
    return `- ${boxes[urgency]} ${plain(title)}${who}  \n  ${plain(said)}`;
  });
  return [
    '# Weekly review',
    '',
    `As of ${at}. ${plain(says)}`,
    '',
    ...lines,
    '',
    `Written from facts with the SHA-256 ${factsSha256}.`,
    '',
  ].join('\n');
}

const plain = (text: string): string =>
  text.replaceAll(/[\s\p{Cc}]+/gu, ' ').replaceAll(/[\\`*_[\]<>#|]/g, (sign) => `\\${sign}`);
