import type { EndpointPod } from '../../lib/model/endpoint/endpoint.ts';

export const podWords: Record<EndpointPod, string> = {
  present: 'present',
  replaced: 'another pod of this name',
  missing: 'gone',
  unknown: '?',
};
