import type { Snapshot } from '../snapshot.ts';
import type { PrintedField, PrinterColumn, PrinterColumns } from './endpoint.ts';

/** Paths that the CRDs of Cilium 1.13 to 1.20 print (`pkg/k8s/apis/cilium.io/client/crds`). */
const fieldOf: Record<string, PrintedField> = {
  '.status.id': 'endpointId',
  '.status.identity.id': 'identity',
  '.status.policy.ingress.state': 'ingress',
  '.status.policy.egress.state': 'egress',
  '.status.visibility-policy-status': 'visibilityPolicy',
  '.status.state': 'state',
  '.status.networking.addressing[0].ipv4': 'ipv4',
  '.status.networking.addressing[0].ipv6': 'ipv6',
};

/** Every column that any of these versions prints, named as in 1.13: where no CRD says which. */
const everyColumn: PrinterColumn[] = [
  { name: 'Endpoint ID', field: 'endpointId', wide: false },
  { name: 'Identity ID', field: 'identity', wide: false },
  { name: 'Ingress Enforcement', field: 'ingress', wide: false },
  { name: 'Egress Enforcement', field: 'egress', wide: false },
  { name: 'Visibility Policy', field: 'visibilityPolicy', wide: false },
  { name: 'Endpoint State', field: 'state', wide: false },
  { name: 'IPv4', field: 'ipv4', wide: false },
  { name: 'IPv6', field: 'ipv6', wide: false },
];

const crdName = 'ciliumendpoints.cilium.io';

/** What `kubectl get ciliumendpoints` prints in this cluster: what the CRD says, whatever the version. */
export function findPrinterColumns(snapshot: Snapshot): PrinterColumns {
  const declared = snapshot.get('CustomResourceDefinition', crdName)?.printerColumns;
  if (!declared) return { columns: everyColumn, from: null };
  const columns = declared.flatMap(({ name, jsonPath, wide }) => {
    const field = fieldOf[jsonPath];
    return field === undefined ? [] : [{ name, field, wide }];
  });
  return { columns, from: crdName };
}
