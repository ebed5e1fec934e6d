import type { Metadata } from 'next';
import { EndpointsScreen } from '../../../components/endpoint-table/endpoints-screen.tsx';

export const metadata: Metadata = { title: 'Endpoints' };

export default function EndpointsPage() {
  return <EndpointsScreen />;
}
