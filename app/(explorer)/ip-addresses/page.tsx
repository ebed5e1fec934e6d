import type { Metadata } from 'next';
import { IpAddressesScreen } from '../../../components/ip-addresses/ip-addresses-screen.tsx';
import { OwnerPaneOnDemand } from '../../../components/owner-pane/owner-pane-on-demand.tsx';

export const metadata: Metadata = { title: 'IP addresses' };

export default function IpAddressesPage() {
  return <IpAddressesScreen pane={<OwnerPaneOnDemand />} />;
}
