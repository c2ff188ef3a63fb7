import { says, stoppedBy } from './stopped-by.ts';

export const apiVersionSunset = stoppedBy({
  id: 'api-version-sunset',
  table: 'stopped_by_version',
  seen: 'From one moment on no order came through, and the log says that the version of the interface is not supported.',
  next: 'Move the connector to a supported version of the interface, then fetch what was placed since.',
  error: `${says('version')} and ${says('support', 'retired', 'sunset', 'deprecat', 'unknown', 'invalid')}`,
});
