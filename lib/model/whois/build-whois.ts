import type { IpAddress } from '../ids.ts';
import { buildNodeOwnership } from '../ip-ownership/build-node-ownership.ts';
import type { Snapshot } from '../snapshot.ts';
import type { OwnershipOf } from './find-address.ts';
import { listKnownAddresses } from './known-addresses.ts';
import { type Known, matchAddressStart, matchCidr, matchIp } from './match-addresses.ts';
import { matchEni, matchInstance, matchMac, matchSecurityGroup, matchSubnet } from './match-cloud-ids.ts';
import { matchLabel } from './match-labels.ts';
import { matchName, matchNamespaced } from './match-names.ts';
import { matchNumber } from './match-numbers.ts';
import { type Query, readQuery } from './read-query.ts';
import type { Match, QueryKind, Whois } from './whois.ts';

/** Matches that cross the wire at most, but for a number, whose every match is wanted; `total` tells how many there are. */
const limit = 50;

/** Who or what an input names: docs/spec/ip-ownership.md, W1 to W12. `ownershipOf` lets a caller remember per node, `addresses` all of them. */
export function buildWhois(
  snapshot: Snapshot,
  input: string,
  ownershipOf: OwnershipOf = (node) => buildNodeOwnership(snapshot, node),
  addresses: () => Iterable<IpAddress> = () => listKnownAddresses(snapshot),
): Whois {
  const query = readQuery(input);
  const { kind, matches, total = matches.length } = answer(snapshot, query, { ownershipOf, addresses });
  const most = query.kind === 'number' ? total : limit;
  return { query: input, kind, reads: readsAs(query, kind), matches: matches.slice(0, most), total };
}

interface Answer {
  kind: QueryKind;
  matches: Match[];
  total?: number;
}

function answer(snapshot: Snapshot, query: Query, known: Known): Answer {
  const { ownershipOf } = known;
  switch (query.kind) {
    case 'ip':
      return { kind: 'ip', matches: matchIp(snapshot, query.ip, ownershipOf) };
    case 'cidr':
      return { kind: 'cidr', ...matchCidr(snapshot, query.cidr, known, limit) };
    case 'mac':
      return { kind: 'mac', matches: matchMac(snapshot, query.text) };
    case 'eni':
      return { kind: 'eni', matches: matchEni(snapshot, query.text) };
    case 'instance':
      return { kind: 'instance', matches: matchInstance(snapshot, query.text) };
    case 'subnet':
      return { kind: 'subnet', matches: matchSubnet(snapshot, query.text) };
    case 'security-group':
      return { kind: 'security-group', matches: matchSecurityGroup(snapshot, query.text) };
    case 'number':
      return answerNumber(snapshot, query.number, query.only);
    case 'label':
      return { kind: 'label', matches: matchLabel(snapshot, query) };
    case 'namespaced':
      return matchNamespaced(snapshot, query.namespace, query.name, ownershipOf, query.only);
    case 'name':
      return matchName(snapshot, query.name, query.only);
    case 'address-start':
      return { kind: 'text', ...matchAddressStart(snapshot, query.text, known, limit) };
  }
}

/** Read as what it turned out to be; a number that nothing has reads as an identity. */
function answerNumber(snapshot: Snapshot, number: number, only?: 'identity' | 'endpoint'): Answer {
  const matches = matchNumber(snapshot, number, only);
  const isEndpoint = matches.length > 0 && matches.every((match) => match.type === 'endpoint');
  return { kind: only ?? (isEndpoint ? 'endpoint' : 'identity'), matches };
}

const readsAs = (query: Query, kind: QueryKind) =>
  query.kind === 'name' || query.kind === 'namespaced' ? (kind === 'text' ? 'text' : `${kind} name`) : query.reads;
