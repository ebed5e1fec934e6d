import type { Metadata } from 'next';
import { IdentitiesView } from './identities-view.tsx';

export const metadata: Metadata = { title: 'Identities' };

export default function IdentitiesPage() {
  return <IdentitiesView />;
}
