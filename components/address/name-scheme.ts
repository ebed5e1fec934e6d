import type { Scheme } from '../../lib/model/ip-ownership/address.ts';

// The two schemes of ENI addressing: who writes the owner down.
const words: Partial<Record<string, string>> = {
  'eni-used': 'owners written in status.ipam.used (up to 1.19)',
  'eni-pools': 'owners joined from pods and endpoints (from 1.20)',
} satisfies Partial<Record<Scheme, string>>;

/** How a node's addresses are told, in words where the name alone does not say it. */
export const nameScheme = (scheme: string): string => words[scheme] ?? scheme;
