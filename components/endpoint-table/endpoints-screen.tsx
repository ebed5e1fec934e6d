'use client';
import dynamic from 'next/dynamic';
import { useEndpointsParams } from '../../lib/url/endpoints-params.ts';
import { parseSelectionOf } from '../../lib/url/selection.ts';
import { EndpointList } from './endpoint-list.tsx';
import { ServiceList } from './service-list.tsx';

// Read when something is selected: they are no part of the first load.
const EndpointPane = dynamic(() => import('./endpoint-pane.tsx').then((module) => module.EndpointPane), { ssr: false });
const ServicePane = dynamic(() => import('./service-pane.tsx').then((module) => module.ServicePane), { ssr: false });

/** Cilium's endpoints as kubectl prints them; Kubernetes' own, of which the word comes, beside them. */
export function EndpointsScreen() {
  const [{ view, sel }, setParams] = useEndpointsParams();
  const selection = parseSelectionOf(['endpoint', 'service'] as const, sel);
  const onClose = () => setParams({ sel: null });
  const pane =
    selection &&
    {
      endpoint: <EndpointPane key={selection.id} id={selection.id} onClose={onClose} />,
      service: <ServicePane key={selection.id} id={selection.id} onClose={onClose} />,
    }[selection.kind];
  return view === 'services' ? <ServiceList pane={pane} /> : <EndpointList pane={pane} />;
}
