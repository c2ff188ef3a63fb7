import { fileURLToPath } from 'node:url';
import tailwind from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** `npm run page:dev` serves the sources beside a running `tieout serve`. */
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
  server: {
    proxy: { '/v1': 'http://127.0.0.1:4590', '/openapi.json': 'http://127.0.0.1:4590' },
  },
});
