import { NuqsAdapter } from 'nuqs/adapters/next/app';
import type { ReactNode } from 'react';
import { SearchBox } from '../../components/search/search-box.tsx';
import { screens } from '../../components/shell/screens.ts';
import { Shell } from '../../components/shell/shell.tsx';
import { QueryProvider } from '../../lib/queries/query-provider.tsx';

// What a browser is told of a screen holds no functions.
const names = screens.map(({ path, name, icon, key }) => ({ path, name, icon, key }));

export default function ExplorerLayout({ children }: { children: ReactNode }) {
  return (
    <NuqsAdapter>
      <QueryProvider>
        <Shell search={<SearchBox screens={names} />}>{children}</Shell>
      </QueryProvider>
    </NuqsAdapter>
  );
}
