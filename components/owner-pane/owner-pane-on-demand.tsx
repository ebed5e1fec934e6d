'use client';
import dynamic from 'next/dynamic';
import { useIpAddressesParams } from '../../lib/url/ip-addresses-params.ts';

const OwnerPane = dynamic(() => import('./owner-pane.tsx').then((module) => module.OwnerPane), { ssr: false });

/** The pane, read when something is selected for the first time: it is no part of the first load. */
export function OwnerPaneOnDemand() {
  const [{ sel }] = useIpAddressesParams();
  return sel === null ? null : <OwnerPane />;
}
