import type { Metadata, Viewport } from 'next';
import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { parseTheme, themeCookie } from '../lib/url/theme.ts';
import './globals.css';

// Every page carries the nonce of its own request, so none may be rendered ahead of one.
export const dynamic = 'force-dynamic';

export const metadata: Metadata = {
  title: { default: 'Cilium Explorer', template: '%s · Cilium Explorer' },
  description: 'Who owns this IP address? A read-only view of Cilium.',
};

export const viewport: Viewport = { width: 'device-width', initialScale: 1 };

export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = parseTheme((await cookies()).get(themeCookie)?.value);
  return (
    <html lang="en" data-theme={theme}>
      <body>{children}</body>
    </html>
  );
}
