import type { Metadata } from 'next';
import { IdentitiesScreen } from '../../../components/identity-table/identities-screen.tsx';

export const metadata: Metadata = { title: 'Identities' };

export default function IdentitiesPage() {
  return <IdentitiesScreen />;
}
