/** Ports and L7 rules in words. */
import { type JsonMap, showJson, toList, toMap, toText } from './json-parts.ts';

/** `53/ANY`, `8000-8080/TCP`, `http/TCP`; a port without a protocol means any of them. */
const toPort = ({ port, endPort, protocol }: JsonMap, protocolOtherwise: string): string => {
  const last = toText(endPort);
  const range = `${toText(port) ?? 'every port'}${last === undefined || last === '0' ? '' : `-${last}`}`;
  return `${range}/${toText(protocol) ?? protocolOtherwise}`;
};

/** Ports and ICMP types of a Cilium rule. */
export const toPortWords = (rule: JsonMap): string[] => [
  ...toList(rule.toPorts).flatMap((entry) => toList(toMap(entry).ports).map((port) => toPort(toMap(port), 'ANY'))),
  ...toList(rule.icmps).flatMap((entry) => toList(toMap(entry).fields).map((field) => toIcmp(toMap(field)))),
];

const toIcmp = ({ type, family }: JsonMap) => `ICMP type ${toText(type) ?? '?'} (${toText(family) ?? 'IPv4'})`;

/** Ports of a NetworkPolicy: TCP unless said otherwise. */
export const toNetworkPortWords = (rule: JsonMap): string[] =>
  toList(rule.ports).map((port) => toPort(toMap(port), 'TCP'));

/** `http GET /public`, `dns *.google.com`; what is not known stays JSON. */
export function toL7Words(rule: JsonMap): string[] {
  const entries = toList(rule.toPorts).map(toMap);
  return entries.flatMap((entry) => [...toRuleWords(toMap(entry.rules)), ...toTlsWords(entry)]);
}

function toRuleWords(rules: JsonMap): string[] {
  return Object.entries(rules).flatMap(([protocol, list]) => {
    if (!Array.isArray(list)) return [`${protocol} ${showJson(list)}`];
    if (list.length === 0) return [`${protocol}: any`];
    return list.map((rule) => `${protocol} ${toL7Rule(protocol, toMap(rule))}`);
  });
}

function toL7Rule(protocol: string, rule: JsonMap): string {
  if (protocol === 'dns') return toText(rule.matchName) ?? toText(rule.matchPattern) ?? showJson(rule);
  if (protocol !== 'http') return showJson(rule);
  const { method, path, host, ...rest } = rule;
  const parts = [toText(method) ?? 'any method', toText(path) ?? 'any path', toText(host) && `host ${toText(host)}`];
  const more = Object.entries(rest).map(([name, value]) => `${name} ${showJson(value)}`);
  return [...parts.filter(Boolean), ...more].join(' ');
}

const tls = ['serverNames', 'originatingTLS', 'terminatingTLS', 'listener'];

const toTlsWords = (entry: JsonMap): string[] =>
  tls.flatMap((field) => (entry[field] === undefined ? [] : [`${field} ${showJson(entry[field])}`]));

/** Ports of a Cilium rule, each with what parses its traffic where L7 is asked: `53/ANY dns`, `443/TCP tls`. */
export const toParsedPortWords = (rule: JsonMap): string[] => [
  ...toList(rule.toPorts).flatMap((entry) =>
    toPortWords({ toPorts: [entry] }).map((port) => addParser(port, toMap(entry))),
  ),
  ...toPortWords({ icmps: rule.icmps }),
];

function addParser(port: string, entry: JsonMap): string {
  const parsers = [...Object.keys(toMap(entry.rules)), ...(toTlsWords(entry).length > 0 ? ['tls'] : [])];
  return [port, ...parsers].join(' ');
}
