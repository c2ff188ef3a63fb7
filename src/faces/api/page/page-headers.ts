/**
 * What the page may do, in a browser that keeps to it: load and talk to its own server alone, run no script and no
 * style that is not a file of it, turn no text into markup, and be shown in no frame.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** The headers of everything that a browser shows; what every answer has comes on top. */
export const pageHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': policy,
  'permissions-policy':
    'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), publickey-credentials-get=(), usb=()',
};
