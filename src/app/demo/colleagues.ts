import type { Role } from '../../model/workspace/index.ts';

/** Who works at the demo's merchant, and for it. */
export interface Colleague {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
}

/** Addresses that no mail can have (RFC 2606): nobody can be invited or vouched for by them. */
export const colleagues = {
  operations: { name: 'Priya Nair', email: 'priya@stonecrop.invalid', role: 'operator' },
  finance: { name: 'Martin Weber', email: 'martin@stonecrop.invalid', role: 'approver' },
  service: { name: 'Chloé Laurent', email: 'chloe@stonecrop.invalid', role: 'operator' },
  partner: { name: 'Dan Okafor', email: 'dan@implementation.invalid', role: 'operator' },
} as const satisfies Readonly<Record<string, Colleague>>;

export type Part = keyof typeof colleagues;

/** Decides, and has no account. */
export const sponsor = 'Ines Ferreira';
