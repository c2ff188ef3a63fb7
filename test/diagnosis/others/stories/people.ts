import type { TeamRole } from '../../../../src/model/decision/index.ts';
import type { Random } from '../../../../src/sandbox/random.ts';
import type { Person } from './scene.ts';

const given =
  'Amira Bart Chiara Duarte Elif Fergus Greta Hugo Ines Jonas Kaja Lior Maud Nils Olga Pavel Quinn Rosa Sami Tove Uma Vito Wanda Yusuf Zita';
const family =
  'Abela Brandt Coyle Dahl Esposito Farkas Gomes Haas Ivanov Jensen Kroll Lund Meyer Novak Okafor Petit Quist Rossi Sato Tamm Urban Vogel Weber Yilmaz Zang';

/** A team as it stands on the day of the cutover: a few who have done this for years, and some who are new. */
export function makePeople(random: Random): readonly Person[] {
  const firsts = random.shuffled(given.split(' '));
  const lasts = random.shuffled(family.split(' '));
  const roles: readonly TeamRole[] = [
    'operations',
    'finance',
    'customer-service',
    ...random
      .shuffled<TeamRole>([
        'operations',
        'customer-service',
        'finance',
        'integration',
        'partner',
        'sponsor',
        'operations',
        'customer-service',
      ])
      .slice(0, random.between(2, 7)),
  ];
  return roles.map((role, i) => ({
    name: `${firsts[i]} ${lasts[i]}`,
    role,
    tenure: i > 2 && random.chance(0.35) ? random.between(0, 5) : random.between(10, 110),
  }));
}
