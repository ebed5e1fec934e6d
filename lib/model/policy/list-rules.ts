/** Every element of every rule list of a policy, in words, with its lines. */
import type { NetworkPolicyRecord } from '../records.ts';
import { type JsonMap, toList, toMap } from './json-parts.ts';
import { listPeerFields, toNetworkPeerWords, toPeerWords } from './peer-words.ts';
import type { Direction, LineRange, Policy, Rule } from './policy.ts';
import { toL7Words, toNetworkPortWords, toPortWords } from './port-words.ts';
import { listSpecs, ruleLists, type Spec } from './specs.ts';

type Words = Pick<Rule, 'peers' | 'ports' | 'l7' | 'note'>;

/** One element of a rule list of a spec. */
export interface RuleElement extends Pick<Rule, 'id' | 'direction' | 'deny'> {
  /** `spec.egress.1`, `specs.0.egress.1`: where it stands in the object. */
  path: string;
  rule: JsonMap;
}

export const listElements = ({ path, spec }: Spec): RuleElement[] =>
  ruleLists.flatMap(({ field, direction, deny }) =>
    toList(spec[field]).map((element, n) => {
      const at = `${path}.${field}.${n}`;
      const id = path === 'spec' ? `${field}.${n}` : at;
      return { id, direction, deny, path: at, rule: toMap(element) };
    }),
  );

export function listRules(record: NetworkPolicyRecord, lines: ReadonlyMap<string, LineRange>): Rule[] {
  return listSpecs(record)
    .flatMap(listElements)
    .map(({ id, direction, deny, path, rule }) => {
      const words = toRuleWords(record, rule, direction);
      return { id, direction, deny, ...words, lines: lines.get(path) ?? { from: 1, to: 1 } };
    });
}

export function countRules(record: NetworkPolicyRecord): Policy['rules'] {
  const count = (field: string) => listSpecs(record).reduce((sum, { spec }) => sum + toList(spec[field]).length, 0);
  return {
    ingress: count('ingress'),
    egress: count('egress'),
    ingressDeny: count('ingressDeny'),
    egressDeny: count('egressDeny'),
  };
}

export function toRuleWords({ kind, namespace }: NetworkPolicyRecord, rule: JsonMap, direction: Direction): Words {
  const prefix = direction === 'ingress' ? 'from' : 'to';
  if (kind === 'NetworkPolicy') {
    const peers = toList(rule[prefix]).map((element) => toNetworkPeerWords(element, namespace));
    return { peers, ports: toNetworkPortWords(rule), l7: [], ...(peers.length === 0 ? { note: 'everybody' } : {}) };
  }
  const note = explainNoPeer(rule, prefix);
  const peers = toPeerWords(rule, prefix, namespace);
  return { peers, ports: toPortWords(rule), l7: toL7Words(rule), ...(note === undefined ? {} : { note }) };
}

// An empty list of these selects nothing; of others (toFQDNs, toServices, toGroups) it is as if it were not there.
const selectsNothingWhenEmpty = /^(from|to)(Endpoints|Nodes|Entities|CIDR|CIDRSet)$/;

/** Cilium's reading of a rule without peers: everybody on its ports; without ports too it only isolates. Ports that name none are none. */
function explainNoPeer(rule: JsonMap, prefix: 'from' | 'to'): string | undefined {
  const fields = listPeerFields(rule, prefix);
  const empty = fields.find((field) => selectsNothingWhenEmpty.test(field) && isEmptyList(rule[field]));
  if (empty) return `nobody: ${empty} is empty`;
  const hasPorts = toList(rule.toPorts).length > 0 || toList(rule.icmps).length > 0;
  if (hasPorts && toPortWords(rule).length === 0) return 'nobody: toPorts or icmps is there and names nothing';
  if (fields.some((field) => toList(rule[field]).length > 0)) return undefined;
  return hasPorts ? 'everybody' : 'nobody: the rule names no peer and no port';
}

const isEmptyList = (value: unknown) => Array.isArray(value) && value.length === 0;
