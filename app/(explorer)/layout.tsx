import { NuqsAdapter } from 'nuqs/adapters/next/app';
import type { ReactNode } from 'react';
import { SearchBox } from '../../components/search/search-box.tsx';
import { Shell } from '../../components/shell/shell.tsx';
import { QueryProvider } from '../../lib/queries/query-provider.tsx';

export default function ExplorerLayout({ children }: { children: ReactNode }) {
  return (
    <NuqsAdapter>
      <QueryProvider>
        <Shell search={<SearchBox />}>{children}</Shell>
      </QueryProvider>
    </NuqsAdapter>
  );
}
