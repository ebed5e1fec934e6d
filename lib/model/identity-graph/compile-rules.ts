/** What each rule of a policy says: the places of whom it is about, the places of whom it names, the ports. */

import { toList } from '../policy/json-parts.ts';
import type { RuleElement } from '../policy/list-rules.ts';
import { listElements, toRuleWords } from '../policy/list-rules.ts';
import type { Direction, PolicyName } from '../policy/policy.ts';
import { toParsedPortWords } from '../policy/port-words.ts';
import type { Everybody } from '../policy/read-everybody.ts';
import { selectIdentities } from '../policy/select-identities.ts';
import { listSpecs, type Spec } from '../policy/specs.ts';
import type { NetworkPolicyRecord } from '../records.ts';
import { type Bits, createBits } from './bits.ts';
import type { createPeerFinder, Peers, RulePlace } from './find-peers.ts';
import type { EdgeReason, EdgeWord, Unjudged } from './identity-graph.ts';
import type { NodeBook } from './node-book.ts';
import { isAboutInit } from './peer-selectors.ts';

export interface GraphRule extends Omit<EdgeReason, 'rule'> {
  /** `CiliumNetworkPolicy/ns/name`. */
  policyKey: string;
  rule: string;
  word: EdgeWord;
  /** With the parser where L7 is asked. */
  parsedPorts: string[];
  /** Places: who names whom, as traffic runs. */
  from: readonly number[];
  to: readonly number[];
}

/** A rule once everybody has a place. */
export interface PlacedRule extends GraphRule {
  fromSet: Bits;
  toSet: Bits;
}

/** `size`: places there are. */
export const placeRule = (rule: GraphRule, size: number): PlacedRule => ({
  ...rule,
  fromSet: createBits(size, rule.from),
  toSet: createBits(size, rule.to),
});

export interface Compiler {
  everybody: Everybody;
  book: NodeBook;
  finder: ReturnType<typeof createPeerFinder>;
}

export interface CompiledPolicy {
  rules: GraphRule[];
  unjudged: Unjudged[];
}

export function compilePolicy(record: NetworkPolicyRecord, compiler: Compiler): CompiledPolicy {
  const { kind, namespace, name } = record;
  const policy = { kind, ...(namespace === undefined ? {} : { namespace }), name };
  const invalid = explainInvalid(record);
  const compiled: CompiledPolicy = { rules: [], unjudged: invalid === undefined ? [] : [{ policy, why: invalid }] };
  for (const spec of listSpecs(record)) compileSpec({ record, policy, spec, invalid }, compiler, compiled);
  return compiled;
}

/** An agent that took the policy before it was changed goes on with what it took. */
function explainInvalid({ valid }: NetworkPolicyRecord): string | undefined {
  if (valid?.status !== 'False') return undefined;
  return `Cilium calls the policy invalid${valid.message === undefined ? '' : `: ${valid.message}`}`;
}

interface SpecOf {
  record: NetworkPolicyRecord;
  policy: PolicyName;
  spec: Spec;
  /** Why none of its rules may hold. */
  invalid: string | undefined;
}

function compileSpec(of: SpecOf, compiler: Compiler, { rules, unjudged }: CompiledPolicy): void {
  const { record, policy, spec, invalid } = of;
  const subjects = findSubjects(of, compiler);
  if ('why' in subjects) {
    unjudged.push({ policy, why: subjects.why });
    return;
  }
  const elements = listElements(spec);
  for (const direction of listDirections(record, spec, elements)) {
    for (const place of subjects.places) compiler.book.select(place, direction);
  }
  for (const element of elements) {
    const peers = findPeers(element, of, compiler);
    const why = 'why' in peers ? peers.why : peers.doubt;
    if (why !== undefined) unjudged.push({ policy, rule: element.id, why });
    if ('why' in peers || peers.places.length === 0 || subjects.places.length === 0) continue;
    const isDoubted = invalid !== undefined || peers.doubt !== undefined;
    rules.push(toGraphRule(element, of, subjects.places, peers.places, isDoubted));
  }
}

/** A nodeSelector is about hosts: they stand as one thing under that selector. */
function findSubjects({ record, spec: { spec } }: SpecOf, { everybody, book }: Compiler): Peers {
  const { kind, namespace } = record;
  const { field, selector, identities, why } = selectIdentities(
    spec,
    { kind, namespace },
    everybody.candidates,
    everybody.unread,
  );
  if (field === 'nodeSelector' && selector !== null) {
    const name = selector || 'any';
    return { places: [book.placeOf(`nodes:${name}`, { kind: 'nodes', name })] };
  }
  if (identities === null) return { why: why ?? 'whom it selects is not known' };
  return { places: identities.flatMap((id) => book.placeOfIdentity(id) ?? []) };
}

/** A NetworkPolicy is about ingress unless its policyTypes name egress alone (pkg/k8s/network_policy.go). */
function listDirections(
  { kind }: NetworkPolicyRecord,
  { spec }: Spec,
  elements: readonly RuleElement[],
): Set<Direction> {
  const directions = new Set(elements.map(({ direction }) => direction));
  if (kind !== 'NetworkPolicy') return directions;
  const types = toList(spec.policyTypes);
  if (types.includes('Ingress') || !types.includes('Egress')) directions.add('ingress');
  if (types.includes('Egress')) directions.add('egress');
  return directions;
}

function findPeers({ direction, deny, rule }: RuleElement, { record, spec }: SpecOf, { finder }: Compiler): Peers {
  const { kind, namespace } = record;
  const { note } = toRuleWords(record, rule, direction);
  if (note === 'everybody') return finder.everybody();
  if (note !== undefined) return { places: [] };
  const isForInit = kind === 'CiliumClusterwideNetworkPolicy' && isAboutInit(spec.spec.endpointSelector);
  const place: RulePlace = { prefix: direction === 'ingress' ? 'from' : 'to', deny, namespace, isForInit };
  return kind === 'NetworkPolicy' ? finder.findNetworkPeers(rule, place) : finder.findCiliumPeers(rule, place);
}

function toGraphRule(
  { id, direction, deny, rule }: RuleElement,
  { record, policy }: SpecOf,
  subjects: readonly number[],
  peers: readonly number[],
  isDoubted: boolean,
): GraphRule {
  const { ports, l7 } = toRuleWords(record, rule, direction);
  const word = isDoubted ? 'unknown' : deny ? 'deny' : l7.length > 0 ? 'allow-l7' : 'allow';
  const [from, to] = direction === 'ingress' ? [peers, subjects] : [subjects, peers];
  return {
    policy,
    policyKey: `${record.kind}/${record.key}`,
    rule: id,
    direction,
    says: deny ? 'deny' : 'allow',
    word,
    ports,
    l7,
    parsedPorts: record.kind === 'NetworkPolicy' ? ports : toParsedPortWords(rule),
    from,
    to,
  };
}
