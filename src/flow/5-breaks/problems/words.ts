const longest = 60;

/** A value of the data as part of a sentence: on one line, and not longer than one can read. */
export function inSentence(value: string): string {
  const line = value.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
  const characters = [...line];
  return characters.length <= longest ? line : `${characters.slice(0, longest - 1).join('')}…`;
}

const grouped = new Intl.NumberFormat('en-GB');

/** `1,087`. */
export function countInWords(count: number): string {
  return grouped.format(count);
}

/** `1,204.50` of `1204.50`. */
export function amountInWords(amount: string): string {
  const [whole = '', decimals] = amount.split('.');
  const thousands = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return decimals === undefined ? thousands : `${thousands}.${decimals}`;
}

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** `on 14 March 2011`, `between 14 and 16 March 2011`, as short as it is clear. */
export function windowInWords(from: string, to: string): string {
  if (from === to) return `on ${dayInWords(from)}`;
  const [year, month] = from.split('-');
  const [toYear, toMonth] = to.split('-');
  const day = dayInWords(from).split(' ');
  const shortened = year !== toYear ? day : month !== toMonth ? day.slice(0, 2) : day.slice(0, 1);
  return `between ${shortened.join(' ')} and ${dayInWords(to)}`;
}

/** `14 March 2011` of `2011-03-14`. */
export function dayInWords(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const name = months[Number(month) - 1];
  return name === undefined ? inSentence(day) : `${Number(date)} ${name} ${year}`;
}

const regions = new Intl.DisplayNames('en-GB', { type: 'region' });
const withArticle =
  /^(United |Netherlands|Philippines|Bahamas|Maldives|Gambia|Dominican Republic|Isle of|.* Islands$)/;

/** `Germany` of `DE`, `the United Kingdom` of `GB`; anything that is no code as it is. */
export function countryInWords(code: string): string {
  const name = /^[A-Z]{2}$/.test(code) ? (regions.of(code) ?? code) : inSentence(code);
  return withArticle.test(name) ? `the ${name}` : name;
}
