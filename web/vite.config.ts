import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** The server puts the nonce of each answer where this stands (src/api/web/serveWeb.ts). */
const NONCE = 'NONCE-OF-THIS-ANSWER';
const OUT = join(import.meta.dirname, '..', 'dist', 'web');

/** Compresses once here what the server would compress for every visitor. */
function compressed(): Plugin {
  return {
    name: 'compressed-beside',
    apply: 'build',
    closeBundle() {
      const assets = join(OUT, 'assets');
      for (const file of readdirSync(assets).filter((name) => /\.(m?js|css|svg)$/.test(name))) {
        const bytes = readFileSync(join(assets, file));
        writeFileSync(join(assets, `${file}.gz`), gzipSync(bytes, { level: 9 }));
        writeFileSync(join(assets, `${file}.br`), brotliCompressSync(bytes));
      }
    },
  };
}

/** What the drawing of PDFs asks for by a name of its own: characters of East Asian files, and pictures of scans. */
function besidePdf(): Plugin {
  const from = join(import.meta.dirname, '..', 'node_modules', 'pdfjs-dist');
  const { version } = JSON.parse(readFileSync(join(from, 'package.json'), 'utf8')) as { version: string };
  const wanted = [
    ...readdirSync(join(from, 'cmaps')).map((name) => join('cmaps', name)),
    join('wasm', 'openjpeg_nowasm_fallback.js'),
  ];
  return {
    name: 'beside-pdf',
    apply: 'build',
    generateBundle() {
      for (const path of wanted) {
        const fileName = `assets/pdfjs-${version}/${path}`;
        this.emitFile({ type: 'asset', fileName, source: readFileSync(join(from, path)) });
      }
    },
  };
}

export default defineConfig(({ command }) => ({
  root: import.meta.dirname,
  plugins: [react(), besidePdf(), compressed()],
  // In development Vite serves the page itself, without a policy.
  ...(command === 'build' ? { html: { cspNonce: NONCE } } : {}),
  build: {
    outDir: OUT,
    emptyOutDir: true,
    target: 'es2022',
    // A data: address would need a wider policy than files of this server.
    assetsInlineLimit: 0,
    manifest: true,
    chunkSizeWarningLimit: 700,
  },
  server: {
    port: 5173,
    proxy: {
      '/api': 'http://127.0.0.1:3000',
      '/demo': 'http://127.0.0.1:3000',
      '/sign-in/configuration': 'http://127.0.0.1:3000',
    },
  },
}));
