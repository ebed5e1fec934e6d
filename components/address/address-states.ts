import type { AddressState } from '../../lib/model/ip-ownership/address.ts';

interface StateLook {
  /** The word, everywhere. */
  word: string;
  /** What stands in the slot, so that no state is told by colour alone. */
  letter: string;
  /** One sentence for legends and popovers. */
  means: string;
}

/** Vocabulary of the state of an address, in the order of legends. */
export const addressStates: Record<AddressState, StateLook> = {
  pod: { word: 'used by pod', letter: '', means: 'A live pod has it.' },
  router: { word: 'router', letter: 'R', means: 'CiliumInternalIP of the node, on cilium_host.' },
  health: { word: 'health', letter: 'H', means: 'The cilium-health endpoint of the node.' },
  ingress: { word: 'ingress', letter: 'I', means: 'Envoy of the node, for Ingress and Gateway.' },
  primary: { word: 'ENI primary', letter: 'P', means: 'The address of the interface itself, not in the pool.' },
  free: { word: 'free', letter: '', means: 'In the pool, and nobody claims it.' },
  releasing: { word: 'releasing', letter: '', means: 'In the release handshake with the operator: cannot be given.' },
  'not-allocated': {
    word: 'not allocated',
    letter: '',
    means: 'Attached to an ENI, but not in the pool the agent allocates from.',
  },
  stale: { word: 'stale', letter: '', means: 'Occupied only by a claim that another object disproves.' },
  conflict: { word: 'conflict', letter: '!', means: 'More than one confirmed owner.' },
  unknown: { word: 'unknown', letter: '?', means: 'A source needed for the answer is missing; nothing is guessed.' },
  node: { word: 'node address', letter: 'N', means: 'An address of the node that is no pool address.' },
  service: { word: 'service', letter: 'S', means: 'A clusterIP, external or load-balancer address.' },
  'in-range': { word: 'in range', letter: '', means: 'Inside a known range, attached to no ENI.' },
  outside: { word: 'outside', letter: '', means: 'In no range that any object names.' },
};
