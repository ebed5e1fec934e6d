import type { Identity } from '../../lib/model/identity/identity.ts';

/** What kind of number it is, in words: the number itself tells it. */
export function nameKind({ kind, name, cluster }: Pick<Identity, 'kind' | 'name' | 'cluster'>): string {
  switch (kind) {
    case 'reserved':
      return name === undefined ? 'reserved' : `reserved, ${name}`;
    case 'cluster':
      return 'this cluster';
    case 'remote-cluster':
      return `cluster ${cluster}`;
    case 'cidr':
      return 'CIDR, local to a node';
    case 'remote-node':
      return 'remote node, local to a node';
    case 'unknown':
      return 'in no known range';
  }
}
