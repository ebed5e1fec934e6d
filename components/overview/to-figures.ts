import type { Overview } from '../../lib/model/installation/installation.ts';
import { formatCount, formatPlural } from '../ui/format.ts';

export interface Figure {
  name: string;
  /** `?` where it is not known. */
  value: string;
  /** The second number, in words; absent where there is none to tell. */
  second?: string;
}

const inWords = (value: number | null, words: (known: number) => string) =>
  value === null ? {} : { second: words(value) };

/** The figures under the title, each with the number that gives it a scale. */
export function toFigures({ figures }: Pick<Overview, 'figures'>): Figure[] {
  const { poolAddresses, endpoints, identities, policies, nodes } = figures;
  return [
    {
      name: 'Pool addresses',
      value: formatCount(poolAddresses.total),
      ...inWords(poolAddresses.used, (used) => `${formatCount(used)} used`),
    },
    {
      name: 'CiliumEndpoints',
      value: formatCount(endpoints.total),
      ...inWords(endpoints.ready, (ready) => `${formatCount(ready)} ready`),
    },
    {
      name: 'CiliumIdentities',
      value: formatCount(identities.total),
      second: `of ${formatCount(identities.limit)}`,
    },
    { name: 'Policies', value: formatCount(policies.total) },
    {
      name: 'Nodes',
      value: formatCount(nodes.total),
      ...inWords(nodes.enis, (enis) => formatPlural(enis, 'ENI')),
    },
  ];
}
