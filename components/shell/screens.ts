import type { Status } from '../../lib/model/installation/installation.ts';
import type { IconName } from '../ui/icon.tsx';

export interface Screen {
  path: string;
  name: string;
  icon: IconName;
  /** The second key of `g …`. */
  key: string;
  /** On a phone it stands in the bar at the bottom, which has room for three; the others are under More. */
  bar?: true;
  /** The number beside the name; null is "not known". */
  count?: (counts: Status['counts']) => number | null;
}

/** The navigation, in its groups: who and what, objects, trust. A screen stands here once it exists. */
export const screenGroups: readonly (readonly Screen[])[] = [
  [
    { path: '/overview', name: 'Overview', icon: 'overview', key: 'o', bar: true },
    {
      path: '/ip-addresses',
      name: 'IP addresses',
      icon: 'ip-addresses',
      key: 'i',
      bar: true,
      count: (counts) => counts.addresses,
    },
    {
      path: '/identities',
      name: 'Identities',
      icon: 'identity',
      key: 'd',
      bar: true,
      count: (counts) => counts.identities,
    },
    { path: '/policies', name: 'Policies', icon: 'check', key: 'p', count: (counts) => counts.policies },
  ],
  [
    { path: '/endpoints', name: 'Endpoints', icon: 'endpoint', key: 'e', count: (counts) => counts.endpoints },
    { path: '/nodes', name: 'Nodes', icon: 'node', key: 'n', count: (counts) => counts.nodes },
    { path: '/resources', name: 'Resources', icon: 'layers', key: 'r', count: (counts) => counts.crds },
  ],
  [
    {
      path: '/configuration',
      name: 'Configuration',
      icon: 'filter',
      key: 'c',
      count: (counts) => counts.configuration,
    },
    { path: '/changes', name: 'Changes', icon: 'clock', key: 'h' },
  ],
];

export const screens = screenGroups.flat();
