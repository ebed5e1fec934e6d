import type { Metadata } from 'next';
import { ResourcesScreen } from '../../../components/resources/resources-screen.tsx';

export const metadata: Metadata = { title: 'Resources' };

export default function ResourcesPage() {
  return <ResourcesScreen />;
}
