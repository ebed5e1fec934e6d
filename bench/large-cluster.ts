/** A cluster of 5,000 nodes and 100,000 pods with an endpoint each, and 10,000 identities; the same at every run. */
import { toEniId, toIdentityId, toNodeName } from '../lib/model/ids.ts';
import type { AnyRecord, CiliumNodeRecord } from '../lib/model/records.ts';
import { aCiliumNode, anEndpoint, anEni, aPod, ip, poolOf } from '../lib/model/testing/snapshot-of-records.ts';
import { createRandom } from '../lib/server/testing/random-cluster.ts';

const nodes = 5_000;
const pods = 100_000;
const random = createRandom(1);
export const apps = ['payments', 'orders', 'coredns', 'web', 'ledger', 'search', 'mail', 'gateway', 'report', 'cache'];
export const parts = ['api', 'worker', 'proxy', 'sync', 'frontend', 'migrate', 'cron', 'admin'];
// The letters that Kubernetes makes names of (k8s.io/apimachinery/pkg/util/rand).
const letters = 'bcdfghjklmnpqrstvwxz2456789';

const pick = (words: readonly string[]) => words[random(words.length)] ?? '';
export const suffix = (length: number) => Array.from({ length }, () => letters[random(letters.length)]).join('');
const nodeAddress = (number: number, net = 16) => ip(`172.${net}.${number >> 8}.${number & 255}`);
const address = (number: number) => ip(`10.${number >> 16}.${(number >> 8) & 255}.${number & 255}`);

export function* listLargeCluster(): Generator<AnyRecord> {
  for (let number = 0; number < nodes; number++) yield toCiliumNode(number);
  for (let number = 0; number < pods / 10; number++) {
    const labels = [
      `k8s:app=${pick(apps)}-${pick(parts)}-${number}`,
      `k8s:io.kubernetes.pod.namespace=team-${number % 200}`,
    ];
    yield {
      kind: 'CiliumIdentity',
      key: `${1000 + number}`,
      name: `${1000 + number}`,
      id: toIdentityId(1000 + number),
      labels,
    };
  }
  for (let number = 0; number < pods; number++) {
    const key = `team-${number % 200}/${pick(apps)}-${pick(parts)}-${suffix(10)}-${suffix(5)}`;
    const node = toNodeName(`ip-10-200-${number % nodes}.ec2.internal`);
    yield aPod(key, [address(number)], { node });
    yield anEndpoint(key, [address(number)], {
      endpointId: number % 65_536,
      nodeIp: nodeAddress(number % nodes),
      identity: toIdentityId(1000 + (number % 10_000)),
    });
  }
}

function toCiliumNode(number: number): CiliumNodeRecord {
  const name = toNodeName(`ip-10-200-${number}.ec2.internal`);
  const addresses = Array.from({ length: pods / nodes }, (_, index) => address(number + index * nodes));
  const eni = anEni(`eni-${number.toString(16).padStart(17, '0')}`, addresses, {
    primary: nodeAddress(number, 17),
  });
  const pool = poolOf(toEniId(eni.id), addresses);
  return aCiliumNode(
    [eni],
    { pool },
    { name, key: name, addresses: [{ type: 'InternalIP', ip: nodeAddress(number) }], instanceId: `i-${number}` },
  );
}
