import type { Cidr, IpAddress } from '../ids.ts';
import { parseCidr, parseIp } from '../ip.ts';
import type { QueryKind } from './whois.ts';

/** An input, read. Names are told apart later: only the cluster knows whether `web` is a pod or a namespace. */
export type Query =
  | { kind: 'ip'; ip: IpAddress; reads: string }
  | { kind: 'cidr'; cidr: Cidr; reads: string }
  | { kind: 'number'; number: number; only?: 'identity' | 'endpoint'; reads: string }
  | { kind: 'label'; key: string; source?: string; value?: string; reads: string }
  | { kind: 'mac' | 'eni' | 'instance' | 'subnet' | 'security-group'; text: string; reads: string }
  | { kind: 'namespaced'; namespace: string; name: string; only?: QueryKind; reads: string }
  | { kind: 'name'; name: string; only?: QueryKind; reads: string }
  | { kind: 'address-start'; text: string; reads: string };

/** Reads any input, the most exact form first. Never fails: what is nothing else is text. */
export function readQuery(input: string): Query {
  const text = input.trim();
  return (
    readPrefixed(text) ??
    readAddress(text) ??
    readMac(text) ??
    readCloudId(text) ??
    readNumber(text) ??
    readLabel(text) ??
    readAddressStart(text) ??
    readName(text)
  );
}

const prefixes: QueryKind[] = ['ip', 'cidr', 'pod', 'service', 'node', 'namespace', 'identity', 'endpoint'];

/** `identity:27668`, `pod:ns/name`, `ip:…`: the forms of the screens' links. */
function readPrefixed(text: string): Query | undefined {
  const prefix = prefixes.find((kind) => text.startsWith(`${kind}:`));
  if (!prefix) return undefined;
  const rest = text.slice(prefix.length + 1);
  if (prefix === 'ip' || prefix === 'cidr') return readAddress(rest);
  if (prefix === 'identity' || prefix === 'endpoint') {
    const read = readNumber(rest);
    return read?.kind === 'number' ? { ...read, only: prefix, reads: `${prefix} number` } : undefined;
  }
  const name = readName(rest);
  return name.kind === 'name' || name.kind === 'namespaced' ? { ...name, only: prefix, reads: prefix } : undefined;
}

/** What logs and tools print around an address is left out: a port, brackets, the zone of an IPv6 address. */
function readBare(text: string): string {
  const [, inBrackets, beforePort] = /^\[(.*)\](?::\d{1,5})?$|^([\d.]+):\d{1,5}$/.exec(text) ?? [];
  const bare = inBrackets ?? beforePort ?? text;
  return bare.includes(':') ? bare.replace(/%[\w.-]+$/, '') : bare;
}

function readAddress(text: string): Query | undefined {
  const bare = readBare(text);
  const ip = parseIp(bare);
  if (ip) return { kind: 'ip', ip, reads: ip.includes(':') ? 'IPv6 address' : 'IPv4 address' };
  const cidr = parseCidr(bare);
  return cidr && { kind: 'cidr', cidr, reads: 'CIDR' };
}

/** Six pairs after any of `:`, `-`, or three groups after `.`, or twelve digits: `02:00:00:2b:9c:bf`. */
function readMac(text: string): Query | undefined {
  const mac = toMac(text);
  return mac === undefined ? undefined : { kind: 'mac', text: mac, reads: 'MAC address' };
}

/** Canonical spelling of a MAC address; undefined when it is none. */
export function toMac(text: string): string | undefined {
  const known = /^([0-9a-f]{2}[:-]){5}[0-9a-f]{2}$|^([0-9a-f]{4}\.){2}[0-9a-f]{4}$|^[0-9a-f]{12}$/i.test(text);
  const digits = text.toLowerCase().replace(/[^0-9a-f]/g, '');
  return known ? digits.replace(/..(?!$)/g, '$&:') : undefined;
}

const cloudIds = [
  { kind: 'eni', form: /^eni-[0-9a-f]+$/i, reads: 'ENI id' },
  { kind: 'instance', form: /^i-[0-9a-f]{4,17}$/i, reads: 'instance id' },
  { kind: 'subnet', form: /^subnet-[0-9a-f]+$/i, reads: 'subnet id' },
  { kind: 'security-group', form: /^sg-[0-9a-f]+$/i, reads: 'security group' },
] as const;

function readCloudId(text: string): Query | undefined {
  const found = cloudIds.find(({ form }) => form.test(text));
  return found && { kind: found.kind, text: text.toLowerCase(), reads: found.reads };
}

function readNumber(text: string): Query | undefined {
  const isNumber = /^\d{1,10}$/.test(text) && Number(text) <= 0xffffffff;
  return isNumber ? { kind: 'number', number: Number(text), reads: 'identity or endpoint number' } : undefined;
}

/** `k=v`, `k8s:k=v`, `k8s:k=` and, of the reserved source, which has no values, `reserved:world`. */
function readLabel(text: string): Query | undefined {
  const label = /^(?:([a-z0-9-]+):)?([^\s:=]+)=(.*)$/.exec(text);
  const [, source, key, value] = label ?? /^(reserved):([a-z0-9-]+)$/.exec(text) ?? [];
  if (key === undefined) return undefined;
  return {
    kind: 'label',
    key,
    ...(source ? { source } : {}),
    ...(label ? { value: value ?? '' } : {}),
    reads: 'label',
  };
}

function readAddressStart(text: string): Query | undefined {
  const isIpv4 = /^\d{1,3}\.(\d{1,3}\.){0,2}\d{0,3}$/.test(text) && text.split('.').every(isByte);
  if (isIpv4) {
    return { kind: 'address-start', text, reads: 'start of an IPv4 address' };
  }
  const isIpv6 = /^[0-9a-f]{1,4}:[0-9a-f:]*$/i.test(text);
  return isIpv6 ? { kind: 'address-start', text: text.toLowerCase(), reads: 'start of an IPv6 address' } : undefined;
}

/** What no address can hold begins none: above 255, or with a leading zero (W12). The last one may be on its way. */
const isByte = (text: string) => text === '' || (Number(text) <= 255 && String(Number(text)) === text);

function readName(text: string): Query {
  const [namespace, name, ...more] = text.split('/');
  if (namespace && name && more.length === 0) {
    return { kind: 'namespaced', namespace, name, reads: 'namespace and name' };
  }
  return { kind: 'name', name: text, reads: 'text' };
}
