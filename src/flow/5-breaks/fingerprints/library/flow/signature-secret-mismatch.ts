import { says, stoppedBy } from './stopped-by.ts';

export const signatureSecretMismatch = stoppedBy({
  id: 'signature-secret-mismatch',
  table: 'stopped_by_signature',
  seen: 'From one moment on no order came through, and the log refuses every event as unverified.',
  next: 'Give the connector the secret of the app as it is now, then fetch what was placed since.',
  error: says('hmac', 'signature', 'unverified', 'not verified', 'not be verified'),
});
