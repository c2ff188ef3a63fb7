/** What somebody may do in a workspace. */
export type Role = 'viewer' | 'operator' | 'approver' | 'admin';

/** The roles in their order, with what each adds to the one before. */
export const roles: readonly { readonly id: Role; readonly title: string; readonly about: string }[] = [
  { id: 'viewer', title: 'Viewer', about: 'sees everything but the audit log' },
  { id: 'operator', title: 'Operator', about: 'also works on breaks, hands in files and runs checks' },
  { id: 'approver', title: 'Approver', about: 'also accepts breaks as they are, and reads the audit log' },
  { id: 'admin', title: 'Admin', about: 'also sets up sources and rules, invites, makes tokens' },
];
