import type { Zone } from './calendar.ts';
import type { Currency } from './rates.ts';

/** A place orders go to, with the tax rate that holds there in basis points. */
export interface Region {
  readonly country: string;
  readonly province: string;
  readonly provinceName: string;
  readonly rate: number;
  /** Part of the rate that is the state's, where two tax lines are written. */
  readonly stateRate: number;
  readonly taxName: string;
  readonly cities: readonly string[];
  readonly streets: readonly string[];
  readonly dial: string;
}

export interface Shop {
  readonly code: 'UK' | 'EU' | 'US';
  readonly zone: Zone;
  readonly currency: Currency;
  readonly taxInclusive: boolean;
  readonly share: number;
  readonly freeShippingFrom: number;
  readonly regions: readonly Region[];
}

const UK_STREETS = ['High Street', 'Station Road', 'Church Lane', 'Victoria Road', 'Mill Lane', 'The Green'];
const US_STREETS = ['Main St', 'Oak Ave', 'Maple Dr', 'Washington Blvd', '2nd St', 'Elm St'];

const vat = (
  country: string,
  percent: number,
  dial: string,
  cities: string,
  streets: string | readonly string[],
): Region => ({
  country,
  province: '',
  provinceName: '',
  rate: percent * 100,
  stateRate: percent * 100,
  taxName: `VAT ${percent}%`,
  cities: cities.split(','),
  streets: typeof streets === 'string' ? streets.split(',') : streets,
  dial,
});

const state = (
  province: string,
  provinceName: string,
  rate: number,
  stateRate: number,
  cities: string,
): Region => ({
  country: 'US',
  province,
  provinceName,
  rate,
  stateRate,
  taxName: `${provinceName} State Tax`,
  cities: cities.split(','),
  streets: US_STREETS,
  dial: '+1',
});

/** The three shops: two tax-inclusive, one tax-exclusive with two tax lines. */
export const SHOPS: readonly Shop[] = [
  {
    code: 'UK',
    zone: 'Europe/London',
    currency: 'GBP',
    taxInclusive: true,
    share: 0.5,
    freeShippingFrom: 4000,
    regions: [vat('GB', 20, '+44', 'London,Leeds,Bristol,Glasgow,Cardiff,Norwich,York,Exeter', UK_STREETS)],
  },
  {
    code: 'EU',
    zone: 'Europe/Berlin',
    currency: 'EUR',
    taxInclusive: true,
    share: 0.28,
    freeShippingFrom: 5000,
    regions: [
      vat('DE', 19, '+49', 'Berlin,Köln,München,Hamburg', 'Hauptstraße,Gartenweg,Am Markt,Schillerstraße'),
      vat('FR', 20, '+33', 'Paris,Lyon,Nîmes,Orléans', 'Rue de la République,Avenue Foch,Rue Pasteur'),
      vat('NL', 21, '+31', 'Amsterdam,Utrecht,Delft', 'Dorpsstraat,Kerkstraat,Molenweg'),
      vat('IE', 23, '+353', 'Dublin,Cork,Galway', UK_STREETS),
      vat('ES', 21, '+34', 'Madrid,Málaga,Valencia', 'Calle Mayor,Calle Real,Avenida del Sol'),
    ],
  },
  {
    code: 'US',
    zone: 'America/New_York',
    currency: 'USD',
    taxInclusive: false,
    share: 0.22,
    freeShippingFrom: 6000,
    regions: [
      state('CA', 'California', 725, 600, 'Los Angeles,San Diego,Fresno'),
      state('NY', 'New York', 800, 400, 'Albany,Buffalo,Rochester'),
      state('TX', 'Texas', 825, 625, 'Austin,Houston,Dallas'),
      state('FL', 'Florida', 700, 600, 'Miami,Tampa,Orlando'),
      state('WA', 'Washington', 1025, 650, 'Seattle,Tacoma,Spokane'),
    ],
  },
];
