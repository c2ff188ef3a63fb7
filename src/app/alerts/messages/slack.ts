import { cut, headlineOf, linkTo, type Message, testText } from './message.ts';

/** Most blocks a message may have is 50; a digest shows so many alerts, and says how many more there are. */
const MOST_ALERTS = 40;

/**
 * A message for an incoming webhook of Slack. What comes from data is plain text, in which nobody is mentioned and nothing
 * is a link; the one text that is read as markup is escaped as Slack says.
 */
export function asSlack(message: Message): string {
  const { alerts, workspace, link } = message;
  const shown = alerts.slice(0, MOST_ALERTS);
  const page = linkTo(link, workspace);
  const plain = (text: string) => ({ type: 'plain_text', text, emoji: false });
  const section = (text: string) => ({ type: 'section', text: plain(cut(text, 3000)) });
  const said = [
    ...(shown.length === 0
      ? [testText]
      : shown.map(({ title, says }) => (shown.length === 1 ? says : `${title}\n${says}`))),
    ...(alerts.length > shown.length ? [`And ${alerts.length - shown.length} more.`] : []),
  ];
  return JSON.stringify({
    text: escaped(cut(headlineOf(message), 300)),
    blocks: [
      { type: 'header', text: plain(cut(headlineOf(message), 150)) },
      ...said.map(section),
      {
        type: 'context',
        elements: [
          plain(cut(`Tieout, ${workspace.name}`, 300)),
          ...(page === null ? [] : [{ type: 'mrkdwn', text: `<${page}|Open Tieout>` }]),
        ],
      },
    ],
  });
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
