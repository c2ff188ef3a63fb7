import { cut, headlineOf, linkTo, type Message, testText } from './message.ts';

/** A message of Teams has 28 KB at most with all that Teams adds. */
const MOST_BYTES = 20_000;

/**
 * A message for a workflow of Teams that posts when a webhook request is received: an Adaptive Card as an attachment. What
 * comes from data is in text runs, which are not read as Markdown.
 */
export function asTeams(message: Message): string {
  for (let count = message.alerts.length; ; count = Math.floor(count / 2)) {
    const text = cardOf(message, count);
    if (Buffer.byteLength(text) <= MOST_BYTES || count === 0) return text;
  }
}

function cardOf(message: Message, count: number): string {
  const { alerts, workspace, link } = message;
  const page = linkTo(link, workspace);
  const run = (text: string, weight: 'Bolder' | 'Default' = 'Default') => ({
    type: 'RichTextBlock',
    inlines: [{ type: 'TextRun', text: cut(text, 1500), weight }],
  });
  const said = alerts
    .slice(0, count)
    .flatMap(({ title, says }) => (alerts.length === 1 ? [run(says)] : [run(title, 'Bolder'), run(says)]));
  const content = {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.4',
    fallbackText: cut(headlineOf(message), 300),
    body: [
      run(headlineOf(message), 'Bolder'),
      ...(alerts.length === 0 ? [run(testText)] : said),
      ...(alerts.length > count ? [run(`And ${alerts.length - count} more.`)] : []),
      run(`Tieout, ${workspace.name}`),
    ],
    ...(page !== null && { actions: [{ type: 'Action.OpenUrl', title: 'Open Tieout', url: page }] }),
  };
  return JSON.stringify({
    type: 'message',
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', contentUrl: null, content }],
  });
}
