import { expect, it } from 'vitest';
import { browserIn } from './browser-in.ts';

it('names a browser and its system by what it says of itself', () => {
  const edge =
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0';
  const safari =
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile Safari/604.1';
  expect([edge, safari, 'curl/8', null].map(browserIn)).toEqual([
    'Edge on Windows',
    'Safari on an iPhone',
    'A browser',
    'A browser that does not say what it is',
  ]);
});
