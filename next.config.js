/** @type {import('next').NextConfig} */
export default {
  reactStrictMode: true,
  poweredByHeader: false,
  // A failed build destroys what stands in its folder: a build goes to a folder of its own and is swapped in when it is whole.
  distDir: process.env.EXPLORER_DIST ?? '.next',
  // TypeScript 7 has no JavaScript API for Next to call; `npm run types` checks the types.
  // Next rewrites the configuration it is given, with the folder of each build: it gets one of its own, which git ignores.
  typescript: { ignoreBuildErrors: true, tsconfigPath: 'tsconfig.next.json' },
  serverExternalPackages: ['@kubernetes/client-node', 'pino', 'yaml'],
};
