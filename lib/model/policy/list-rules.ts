/** Every element of every rule list of a policy, in words, with its lines. */
import type { NetworkPolicyRecord } from '../records.ts';
import { type JsonMap, toList, toMap } from './json-parts.ts';
import { listPeerFields, toNetworkPeerWords, toPeerWords } from './peer-words.ts';
import type { Direction, LineRange, Policy, Rule } from './policy.ts';
import { toL7Words, toNetworkPortWords, toPortWords } from './port-words.ts';
import { listSpecs, ruleLists } from './specs.ts';

type Words = Pick<Rule, 'peers' | 'ports' | 'l7' | 'note'>;

export function listRules(record: NetworkPolicyRecord, lines: ReadonlyMap<string, LineRange>): Rule[] {
  return listSpecs(record).flatMap(({ path, spec }) =>
    ruleLists.flatMap(({ field, direction, deny }) =>
      toList(spec[field]).map((element, n): Rule => {
        const at = `${path}.${field}.${n}`;
        const id = path === 'spec' ? `${field}.${n}` : at;
        const words = toRuleWords(record, toMap(element), direction);
        return { id, direction, deny, ...words, lines: lines.get(at) ?? { from: 1, to: 1 } };
      }),
    ),
  );
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

function toRuleWords({ kind, namespace }: NetworkPolicyRecord, rule: JsonMap, direction: Direction): Words {
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

/** Cilium's reading of a rule without peers: everybody on its ports; without ports too it only isolates. */
function explainNoPeer(rule: JsonMap, prefix: 'from' | 'to'): string | undefined {
  const fields = listPeerFields(rule, prefix);
  const empty = fields.find((field) => selectsNothingWhenEmpty.test(field) && isEmptyList(rule[field]));
  if (empty) return `nobody: ${empty} is empty`;
  if (fields.some((field) => toList(rule[field]).length > 0)) return undefined;
  const hasPorts = toList(rule.toPorts).length > 0 || toList(rule.icmps).length > 0;
  return hasPorts ? 'everybody' : 'nobody: the rule names no peer and no port';
}

const isEmptyList = (value: unknown) => Array.isArray(value) && value.length === 0;
