import { says, stoppedBy } from './stopped-by.ts';

export const newScopeNotGranted = stoppedBy({
  id: 'new-scope-not-granted',
  table: 'stopped_by_scope',
  seen: 'From one moment on no order came through, and the log says that an access scope is missing.',
  next: 'Authorise the app again with all scopes it asks for, then fetch what was placed since.',
  error: `${says('access_denied', 'access denied', 'forbidden', 'permission', 'not authorised', 'not authorized', 'missing')} and ${says('scope')}`,
});
