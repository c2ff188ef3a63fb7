/** What a token can be given; never to let others in. */
export const tokenScopes = [
  { id: 'read', title: 'Read', about: 'everything but the audit log' },
  { id: 'triage', title: 'Triage', about: 'work on breaks and problems' },
  { id: 'run', title: 'Run', about: 'hand in files, start and cancel checks' },
  { id: 'approve', title: 'Approve', about: 'accept breaks as they are' },
  { id: 'configure', title: 'Configure', about: 'sources, rules, settings' },
  { id: 'audit', title: 'Audit', about: 'read and verify the audit log' },
] as const;

export type TokenScope = (typeof tokenScopes)[number]['id'];
