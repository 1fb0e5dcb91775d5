import tailwindcss from '@tailwindcss/vite';
import { tanstackRouter } from '@tanstack/router-plugin/vite';
import react from '@vitejs/plugin-react';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const web = fileURLToPath(new URL('web', import.meta.url));

/** Where `npm run dev:web` finds a studio that runs. */
const STUDIO = process.env['STUDIO'] ?? 'http://127.0.0.1:8000';

export default defineConfig({
  root: web,
  plugins: [
    tanstackRouter({
      target: 'react',
      autoCodeSplitting: true,
      routesDirectory: join(web, 'app/routes'),
      generatedRouteTree: join(web, 'app/route-tree.gen.ts'),
      routeFileIgnorePattern: '\\.test\\.',
      addExtensions: true,
      quoteStyle: 'single',
      semicolons: true,
      disableLogging: true,
    }),
    react(),
    tailwindcss(),
  ],
  build: {
    target: 'baseline-widely-available',
    manifest: true,
    // A font inside a style sheet would be one from `data:`, which the policy of the pages forbids.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
  },
  server: {
    host: '127.0.0.1',
    // Origin must equal Host, as it does in the studio itself.
    proxy: {
      // The folder web/api has the same name: its modules are served from here.
      '^/api/(?!.*\\.tsx?(\\?|$))': { target: STUDIO, changeOrigin: false },
      '/media': { target: STUDIO, changeOrigin: false },
    },
  },
});
