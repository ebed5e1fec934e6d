/** @type {import('next').NextConfig} */
export default {
  reactStrictMode: true,
  poweredByHeader: false,
  // TypeScript 7 has no JavaScript API for Next to call; `npm run types` checks the types.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['@kubernetes/client-node', 'pino', 'yaml'],
};
