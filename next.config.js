import { existsSync, writeFileSync } from 'node:fs';

// Next rewrites the configuration of TypeScript that it is given, with the folder of each build, and the compiler wants it to be
// there before: Next gets one of its own, which git ignores.
const tsconfigPath = 'tsconfig.next.json';
if (!existsSync(tsconfigPath)) writeFileSync(tsconfigPath, JSON.stringify({ extends: './tsconfig.json' }));

/** @type {import('next').NextConfig} */
export default {
  reactStrictMode: true,
  poweredByHeader: false,
  // A failed build destroys what stands in its folder: a build goes to a folder of its own and is swapped in when it is whole.
  distDir: process.env.EXPLORER_DIST ?? '.next',
  // TypeScript 7 has no JavaScript API for Next to call; `npm run types` checks the types.
  typescript: { ignoreBuildErrors: true, tsconfigPath },
  serverExternalPackages: ['@kubernetes/client-node', 'pino', 'yaml'],
};
