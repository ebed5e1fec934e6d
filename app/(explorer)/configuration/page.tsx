import type { Metadata } from 'next';
import { ConfigurationScreen } from '../../../components/configuration/configuration-screen.tsx';

export const metadata: Metadata = { title: 'Configuration' };

export default function ConfigurationPage() {
  return <ConfigurationScreen />;
}
