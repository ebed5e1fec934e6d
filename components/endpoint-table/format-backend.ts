import type { Backend } from '../../lib/model/service/service.ts';

/** `192.168.22.40:53`; as kubectl: one for each port, the address alone where the slice has no port. */
export const formatBackend = ({ ip, ports }: Backend): string => {
  const host = ip.includes(':') ? `[${ip}]` : ip;
  return ports.length === 0 ? ip : ports.map((port) => `${host}:${port}`).join(',');
};
