import { fileURLToPath } from 'node:url';
import tailwind from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** A `tieout serve` that the page is worked on with. */
const api = process.env['TIEOUT_API'] ?? 'http://127.0.0.1:4590';
/** The API answers to its own name and to pages of its own origin only. */
const toApi = { target: api, changeOrigin: true, headers: { origin: api } };

/** `npm run page:dev` serves the sources beside a running `tieout serve`, anew with every change. */
export default defineConfig({
  root: here('.'),
  publicDir: here('./static'),
  plugins: [react(), tailwind()],
  build: {
    outDir: here('../../../dist/page'),
    emptyOutDir: true,
    // Nothing is put into the page itself: its policy allows files of its own server alone.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { proxy: Object.fromEntries(['/v1', '/openapi.json', '/docs'].map((path) => [path, toApi])) },
});
