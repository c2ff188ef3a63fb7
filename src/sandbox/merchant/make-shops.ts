import type { Random } from '../random.ts';
import type { Feature } from '../records/feature.ts';
import type { Entity, Market, Shop } from '../records/merchant.ts';
import { type Country, countries, countryOf, homeCountries } from './countries.ts';

/** Shops, the entities that sell in their markets, and the brand they share. */
export interface Selling {
  readonly shops: readonly Shop[];
  readonly entities: readonly Entity[];
}

/** Draws the shops with their markets: home first, then what the features ask for, then some of the rest. */
export function makeShops(features: ReadonlySet<Feature>, brand: string, random: Random): Selling {
  const count = features.has('multi-shop') ? random.between(2, 3) : 1;
  const homes = drawHomes(features, count, random);
  const abroad = homes.map((home, at) => drawAbroad(features, home, at === 0, random));
  const { entities, entityOf } = makeEntities(features, homes, abroad[0] ?? [], brand);
  const shops = homes.map((home, at): Shop => {
    const code = at === 0 ? brand.toLowerCase() : `${brand.toLowerCase()}-${home.code.toLowerCase()}`;
    const markets = [home, ...(abroad[at] ?? [])].map((land) =>
      marketOf(land, home, entityOf(land.code), features),
    );
    const marketplace = at === 0 && features.has('marketplace') ? [channelOf(markets)] : [];
    return {
      code,
      domain: `${code}.myshopify.com`,
      orderPrefix: at === 0 ? '#' : `#${home.code}`,
      currency: home.currency,
      zone: home.zone,
      markets: [...markets, ...marketplace],
      usesPayouts: features.has('payouts') && (at === 0 || random.chance(0.7) || at === 1),
    };
  });
  return { shops, entities };
}

function drawHomes(features: ReadonlySet<Feature>, count: number, random: Random): Country[] {
  const homes = homeCountries.map(countryOf);
  const taxed = homes.filter((home) => home.regime !== 'none' && features.has(home.regime));
  const main = taxed.filter((home) => !features.has('cash') || home.cashStep > 1n);
  const first = random.pick(main);
  const others = random.shuffled([...new Set(homes)].filter((home) => home !== first));
  return [first, ...others.slice(0, count - 1)];
}

function drawAbroad(
  features: ReadonlySet<Feature>,
  home: Country,
  isMain: boolean,
  random: Random,
): Country[] {
  const others = random.shuffled(countries.filter((land) => land !== home));
  const wanted: Country[] = [];
  const want = (fits: (land: Country) => boolean) => {
    const found = wanted.some(fits) ? undefined : others.find(fits);
    if (found && !wanted.includes(found)) wanted.push(found);
  };
  if (isMain) {
    for (const regime of ['sales-tax', 'tax-included'] as const) {
      if (features.has(regime) && home.regime !== regime) want((land) => land.regime === regime);
    }
    if (features.has('multi-currency')) want((land) => land.currency !== home.currency);
  }
  const size = random.between(1, 4);
  for (const land of others) if (wanted.length < size && !wanted.includes(land)) wanted.push(land);
  return wanted;
}

function makeEntities(
  features: ReadonlySet<Feature>,
  homes: readonly Country[],
  abroad: readonly Country[],
  brand: string,
): { entities: Entity[]; entityOf: (country: string) => string } {
  const main = homes[0] ?? countryOf('US');
  const second = features.has('multi-entity') ? abroad[0] : undefined;
  const seats = second ? [main, second] : [main];
  const entities = seats.map(
    (seat): Entity => ({
      id: `${brand.toUpperCase()}-${seat.code}`,
      erpName: `${brand} ${seat.code} ${seat.company}`,
      country: seat.code,
    }),
  );
  const [first = '', other = first] = entities.map((entity) => entity.id);
  // The second entity sells in its own country and in those with prices like there.
  const entityOf = (country: string): string =>
    second &&
    (country === second.code || (countryOf(country).regime === second.regime && country !== main.code))
      ? other
      : first;
  return { entities, entityOf };
}

function marketOf(land: Country, home: Country, entity: string, features: ReadonlySet<Feature>): Market {
  // Where the merchant is not registered no tax is charged.
  const registered = land.regime !== 'none' && features.has(land.regime);
  return {
    country: land.code,
    provinces: land.provinces,
    currency: features.has('multi-currency') ? land.currency : home.currency,
    taxesIncluded: registered && land.regime === 'tax-included',
    entity,
    taxes: registered ? land.taxes : [],
    duties: features.has('duties') && land !== home,
    marketplace: false,
  };
}

/** The channel sells in a taxed market of the shop, and remits the tax itself. */
function channelOf(markets: readonly Market[]): Market {
  const taxed = markets.find((market) => market.taxes.length > 0) ?? markets[0];
  if (!taxed) throw new Error('a shop has at least its home market');
  return { ...taxed, duties: false, marketplace: true };
}
