import { cidrFirst } from '../../lib/model/ip.ts';
import type { Address, NodeEni } from '../../lib/model/ip-ownership/address.ts';
import type { Doubts } from '../address/to-doubts.ts';

const sentences: Record<Exclude<Address['state'], 'unknown'>, string> = {
  pod: 'used by pod',
  router: 'router, CiliumInternalIP of the node',
  health: 'health, cilium-health endpoint of the node',
  ingress: 'ingress, Envoy of the node',
  primary: 'ENI primary, not in the pool',
  node: 'node address, not in the pool',
  service: 'service address, no pod has it',
  free: 'free, a pod can be given it now',
  releasing: 'releasing, cannot be given any more',
  'not-allocated': 'not allocated: attached, not in the pool the agent allocates from',
  stale: 'stale: only an outdated claim holds it',
  conflict: 'conflict: more than one confirmed owner',
  'in-range': 'inside a known range, on no ENI',
  outside: 'outside every range that any object names',
};

/** The line under the address: its state, and which place it has where it stands. */
export function toStateSentence(address: Address, eni: NodeEni | undefined, doubts: Doubts): string {
  const words = [address.state === 'unknown' ? `unknown: ${doubts.unknown}` : sentences[address.state]];
  if (address.starting) words.push('starting, no IP in the status of the pod yet');
  if (address.unconfirmed) words.push(`unconfirmed, ${doubts.unconfirmed}`);
  if (address.release) words.push(address.release);
  if (address.prefix?.endsWith('/28')) words.push(`address ${placeInPrefix(address)} of 16 in ${address.prefix}`);
  else if (eni && address.state !== 'primary') words.push(nameSecondary(address, eni));
  return words.join(', ');
}

const lastOctet = (ip: string) => Number(ip.slice(ip.lastIndexOf('.') + 1));
const placeInPrefix = ({ ip, prefix }: Address) => (prefix ? lastOctet(ip) - lastOctet(cidrFirst(prefix)) + 1 : 0);

function nameSecondary({ ip }: Address, eni: NodeEni): string {
  const secondary = eni.addresses.filter((each) => each !== eni.primary && each !== eni.publicIp);
  return secondary.includes(ip) ? `one of ${secondary.length} secondary IPs on its ENI` : 'on no list of its ENI';
}
