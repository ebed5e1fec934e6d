import { toNodeName } from '../model/ids.ts';
import { parseIp } from '../model/ip.ts';
import type { EndpointSliceRecord, ServiceRecord } from '../model/records.ts';
import { compact, type Fields } from './fields.ts';
import { parseLabels, parseMetadata, parseNamespace } from './parse-metadata.ts';

export function parseService(object: Fields): ServiceRecord {
  const spec = object.object('spec');
  return compact({
    kind: 'Service' as const,
    ...parseMetadata(object),
    namespace: parseNamespace(object),
    type: spec.text('type') ?? 'ClusterIP',
    clusterIps: parseClusterIps(spec),
    externalIps: spec.ips('externalIPs'),
    loadBalancerIps: parseLoadBalancerIps(spec, object.object('status')),
    selector: spec.has('selector') ? spec.map('selector') : undefined,
    ports: spec.list('ports').map(parsePort),
  });
}

/** `None` is how a headless service says that it has no address. */
function parseClusterIps(spec: Fields) {
  const texts = spec.has('clusterIPs') ? spec.texts('clusterIPs') : [spec.word('clusterIP') ?? []].flat();
  return texts
    .filter((text) => text !== 'None' && text !== '')
    .map((text) => parseIp(text) ?? spec.fail('clusterIPs', `is no IP address: ${JSON.stringify(text)}`));
}

function parseLoadBalancerIps(spec: Fields, status: Fields) {
  const ingress = status.object('loadBalancer').list('ingress');
  return [...new Set([...ingress.flatMap((entry) => entry.ip('ip') ?? []), spec.ip('loadBalancerIP') ?? []].flat())];
}

function parsePort(port: Fields) {
  return compact({
    name: port.word('name'),
    port: port.number('port') ?? port.fail('port', 'is missing'),
    protocol: port.text('protocol') ?? 'TCP',
    targetPort: parseTargetPort(port),
    nodePort: port.number('nodePort'),
  });
}

/** A number or the name of a container port. */
const parseTargetPort = (port: Fields) =>
  typeof port.raw('targetPort') === 'number' ? port.number('targetPort') : port.text('targetPort');

export function parseEndpointSlice(object: Fields): EndpointSliceRecord {
  // Of address type FQDN the addresses are names: nobody owns them.
  const isFqdn = object.text('addressType') === 'FQDN';
  return compact({
    kind: 'EndpointSlice' as const,
    ...parseMetadata(object),
    namespace: parseNamespace(object),
    service: parseLabels(object)['kubernetes.io/service-name'],
    addresses: object.list('endpoints').map((endpoint) => parseEndpoint(endpoint, isFqdn)),
    ports: object
      .list('ports')
      .map((p) => compact({ name: p.word('name'), port: p.number('port'), protocol: p.word('protocol') })),
  });
}

function parseEndpoint(endpoint: Fields, isFqdn: boolean) {
  const [node, target, conditions] = [
    endpoint.repeated('nodeName'),
    endpoint.maybe('targetRef'),
    endpoint.object('conditions'),
  ];
  return compact({
    ips: isFqdn ? [] : endpoint.ips('addresses'),
    node: node === undefined ? undefined : toNodeName(node),
    target: target && parseReference(target),
    ready: conditions.has('ready') ? conditions.flag('ready') : undefined,
  });
}

const parseReference = (target: Fields) =>
  compact({ kind: target.name('kind'), namespace: target.word('namespace'), name: target.name('name') });
