import type { Endpoint, PrintedField } from './endpoint.ts';

const isIpv6 = (ip: string) => ip.includes(':');

/** The value of a printed column; IPv4 and IPv6 are the endpoint's first of each. */
export function readPrinted(endpoint: Endpoint, field: PrintedField): string | number | undefined {
  if (field === 'ipv4') return endpoint.ips.find((ip) => !isIpv6(ip));
  if (field === 'ipv6') return endpoint.ips.find(isIpv6);
  return endpoint[field];
}
