import type { Random } from '../random.ts';
import type { CompanyLocation, Customer } from '../records/merchant.ts';

const givenNames = [
  'ada',
  'ben',
  'cleo',
  'dan',
  'eva',
  'finn',
  'gus',
  'hana',
  'ivo',
  'jun',
  'kim',
  'lea',
  'max',
];
const familyNames = [
  'abbot',
  'brandt',
  'cole',
  'dubois',
  'evans',
  'fischer',
  'garcia',
  'huber',
  'ito',
  'jones',
];
const companyNames = [
  'Alpine Depot',
  'Basecamp Trading',
  'Cliffside Supply',
  'Delta Outfitters',
  'Ember Stores',
];

/** Buyers spread over the countries of the markets, everyone with an address of their own. */
export function makeCustomers(countries: readonly string[], count: number, random: Random): Customer[] {
  return Array.from({ length: Math.max(count, countries.length * 3) }, (_, at) => {
    const country = countries[at % countries.length] ?? 'US';
    return {
      id: String(7_400_000_000_000 + at * 17),
      email: `${random.pick(givenNames)}.${random.pick(familyNames)}${at}@example.com`,
      country,
      number: `C${String(10_000 + at)}`,
      taxExempt: random.chance(0.04),
    };
  });
}

/** Companies that buy on terms, some with two locations, each billed for itself. */
export function makeCompanies(country: string, random: Random): CompanyLocation[] {
  return companyNames.flatMap((company, at) =>
    Array.from({ length: random.between(1, 2) }, (_, place) => ({
      id: String(5_600_000_000 + at * 10 + place),
      company,
      companyNumber: `B${String(500 + at)}`,
      number: `B${String(500 + at)}-${place + 1}`,
      country,
      termsDays: random.pick([14, 30]),
    })),
  );
}
