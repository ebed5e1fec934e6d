import { existsSync, writeFileSync } from 'node:fs';

// Next rewrites the configuration of TypeScript that it is given, with the folder of each build, and the compiler wants it to be
// there before: Next gets one of its own, which git ignores.
const tsconfigPath = 'tsconfig.next.json';

function makeTsconfig() {
  const file = new URL(tsconfigPath, import.meta.url);
  if (!existsSync(file)) writeFileSync(file, JSON.stringify({ extends: './tsconfig.json' }));
}

/** @returns {import('next').NextConfig} */
export default function configure(phase) {
  if (phase !== 'phase-production-server') makeTsconfig();
  return {
    reactStrictMode: true,
    poweredByHeader: false,
    // A failed build destroys what stands in its folder: a build goes to a folder of its own and is swapped in when it is whole.
    distDir: process.env.EXPLORER_DIST ?? '.next',
    // TypeScript 7 has no JavaScript API for Next to call; `npm run types` checks the types.
    typescript: { ignoreBuildErrors: true, tsconfigPath },
    serverExternalPackages: ['@kubernetes/client-node', 'pino', 'js-yaml'],
  };
}
