import type { TaxRule } from '../records/merchant.ts';

/** What the sandbox knows of a country it sells in. */
export interface Country {
  readonly code: string;
  readonly currency: string;
  readonly zone: string;
  readonly company: string;
  readonly regime: 'sales-tax' | 'tax-included' | 'none';
  readonly provinces: readonly string[];
  readonly taxes: readonly TaxRule[];
  /** Smallest cash amount in minor units, where coins end above the cent. */
  readonly cashStep: bigint;
}

const country = (
  code: string,
  currency: string,
  zone: string,
  company: string,
  regime: Country['regime'],
  taxes: readonly TaxRule[],
  more: { readonly provinces?: readonly string[]; readonly cashStep?: bigint } = {},
): Country => ({
  code,
  currency,
  zone,
  company,
  regime,
  taxes,
  provinces: more.provinces ?? [],
  cashStep: more.cashStep ?? 1n,
});

const tax = (title: string, ratePpm: number, province: string | null = null): TaxRule => ({
  title,
  province,
  ratePpm,
});

/** Rates and titles as shops show them; a province without a rule has no tax. */
export const countries: readonly Country[] = [
  country(
    'US',
    'USD',
    'America/New_York',
    'Inc.',
    'sales-tax',
    [
      tax('California State Tax', 60_000, 'CA'),
      tax('Los Angeles County Tax', 10_000, 'CA'),
      tax('Los Angeles District Tax', 22_500, 'CA'),
      tax('New York State Tax', 40_000, 'NY'),
      tax('New York City Tax', 45_000, 'NY'),
      tax('Metropolitan Commuter Transportation District Tax', 3_750, 'NY'),
      tax('Texas State Tax', 62_500, 'TX'),
      tax('Austin City Tax', 10_000, 'TX'),
      tax('Washington State Tax', 65_000, 'WA'),
    ],
    { provinces: ['CA', 'NY', 'TX', 'WA', 'OR'] },
  ),
  country(
    'CA',
    'CAD',
    'America/Toronto',
    'Ltd.',
    'sales-tax',
    [
      tax('HST', 130_000, 'ON'),
      tax('GST', 50_000, 'BC'),
      tax('PST', 70_000, 'BC'),
      tax('GST', 50_000, 'QC'),
      tax('QST', 99_750, 'QC'),
      tax('GST', 50_000, 'AB'),
    ],
    { provinces: ['ON', 'BC', 'QC', 'AB'], cashStep: 5n },
  ),
  country('GB', 'GBP', 'Europe/London', 'Limited', 'tax-included', [tax('GB VAT', 200_000)]),
  country('DE', 'EUR', 'Europe/Berlin', 'GmbH', 'tax-included', [tax('DE MwSt', 190_000)]),
  country('FR', 'EUR', 'Europe/Paris', 'SAS', 'tax-included', [tax('FR TVA', 200_000)]),
  country('NL', 'EUR', 'Europe/Amsterdam', 'B.V.', 'tax-included', [tax('NL BTW', 210_000)], {
    cashStep: 5n,
  }),
  country('CH', 'CHF', 'Europe/Zurich', 'AG', 'tax-included', [tax('CH MWST', 81_000)], { cashStep: 5n }),
  country('AU', 'AUD', 'Australia/Sydney', 'Pty Ltd', 'tax-included', [tax('AU GST', 100_000)], {
    cashStep: 5n,
  }),
  country('JP', 'JPY', 'Asia/Tokyo', 'K.K.', 'tax-included', [tax('JP CT', 100_000)]),
  country('SE', 'SEK', 'Europe/Stockholm', 'AB', 'tax-included', [tax('SE Moms', 250_000)], {
    cashStep: 100n,
  }),
  country('KW', 'KWD', 'Asia/Kuwait', 'W.L.L.', 'none', []),
];

/** Countries a shop may have its home in, the likelier ones more than once. */
export const homeCountries: readonly string[] = ['US', 'US', 'US', 'GB', 'GB', 'DE', 'CA', 'NL', 'CH', 'AU'];

/** The country of a code of the table. */
export function countryOf(code: string): Country {
  const found = countries.find((known) => known.code === code);
  if (!found) throw new Error(`no country ${code} in the sandbox`);
  return found;
}
