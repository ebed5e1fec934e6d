/** What stories of the identity graph look at. */
import type { Page } from '@playwright/test';
import type { Manifest } from '../lib/demo/manifest.ts';

export const graph = '/identities?view=graph';
export const drawn = (page: Page) => page.getByRole('list', { name: 'What is drawn' });
export const node = (page: Page, name: string) => drawn(page).getByRole('button', { name: new RegExp(`^${name},`) });
export const nodes = (page: Page) => drawn(page).getByRole('button');
export const edges = (page: Page) => page.getByRole('table', { name: 'Edges' }).getByRole('row');
export const matrix = (page: Page) => page.getByRole('table', { name: /^Edges between namespaces/ });
export const shown = (page: Page) => page.getByRole('status').filter({ hasText: 'Showing' });

export const identity = (name: string, labels: Record<string, string>): Manifest => ({
  apiVersion: 'cilium.io/v2',
  kind: 'CiliumIdentity',
  metadata: { name },
  'security-labels': { 'k8s:io.kubernetes.pod.namespace': 'cilium-test', ...labels },
});
