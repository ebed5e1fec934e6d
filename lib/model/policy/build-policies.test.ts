import { describe, expect, test } from 'vitest';
import { toIdentityId } from '../ids.ts';
import type { AnyRecord, NetworkPolicyRecord, SourceKind } from '../records.ts';
import type { SourceStatus } from '../sources.ts';
import { anIdentity, aPolicy, ofNamespace } from '../testing/policy-records.ts';
import { aConfig, anEndpoint, snapshotOfRecords } from '../testing/snapshot-of-records.ts';
import { buildPolicies, findPolicyPage } from './build-policies.ts';
import type { PolicyKind } from './policy.ts';

/** web of namespace a and of b, a second app of a with a label of another source, the host and the health endpoint. */
const people: AnyRecord[] = [
  anIdentity(1001, ofNamespace('a'), 'k8s:app=web'),
  anIdentity(1002, ofNamespace('b'), 'k8s:app=web'),
  anIdentity(1003, ofNamespace('a'), 'container:app=db', 'k8s:env=dev'),
  anEndpoint('a/web-1', ['10.0.0.1'], { identity: toIdentityId(1001), endpointId: 7 }),
  anEndpoint('b/web-1', ['10.0.0.2'], { identity: toIdentityId(1002), endpointId: 8 }),
  anEndpoint('a/host', ['10.0.0.8'], { identity: toIdentityId(1) }),
  anEndpoint('a/health', ['10.0.0.9'], { identity: toIdentityId(4) }),
];

type States = Partial<Record<SourceKind, SourceStatus>>;
const policyOf = (record: NetworkPolicyRecord, states: States = {}, records = people) => {
  const [policy] = buildPolicies(snapshotOfRecords([...records, record], states)).policies;
  if (!policy) throw new Error('no policy');
  return policy;
};

const cnp = 'CiliumNetworkPolicy';
const ccnp = 'CiliumClusterwideNetworkPolicy';
const selects = (kind: PolicyKind, selector: unknown) => {
  const field = kind === 'NetworkPolicy' ? 'podSelector' : 'endpointSelector';
  return policyOf(aPolicy(kind, { [field]: selector })).subjects[0]?.identities;
};
const expression = (key: string, operator: string, ...values: string[]) => ({
  matchExpressions: [{ key, operator, values }],
});

describe('whom a policy selects', () => {
  test.each([
    ['any source without one', cnp, { matchLabels: { app: 'db' } }, [1003]],
    ['any: is any source', cnp, { matchLabels: { 'any:app': 'db' } }, [1003]],
    ['a named source exactly', cnp, { matchLabels: { 'k8s:app': 'db' } }, []],
    ['a NetworkPolicy means k8s', 'NetworkPolicy', { matchLabels: { app: 'db' } }, []],
    ['a dot makes no source', cnp, { matchLabels: { 'k8s.app': 'web' } }, []],
    ['NotIn holds without the label', cnp, expression('env', 'NotIn', 'dev'), [1001]],
  ] as const)('[PL3] %s', (_, kind, selector, ids) => expect(selects(kind, selector)).toEqual(ids));

  test('[PL6] a namespaced policy selects in its own namespace', () => {
    expect(selects(cnp, {})).toEqual([1001, 1003]);
    expect(selects('NetworkPolicy', {})).toEqual([1001, 1003]);
    expect(selects(cnp, { matchLabels: { 'k8s:io.kubernetes.pod.namespace': 'b' } })).toEqual([1001, 1003]);
    expect(selects(cnp, { matchLabels: { 'io.kubernetes.pod.namespace': 'b' } })).toEqual([]);
    expect(selects(cnp, expression('k8s:io.kubernetes.pod.namespace', 'In', 'b'))).toEqual([]);
  });

  test('[PL7] a clusterwide one selects in all, the health endpoint too, and never the host', () => {
    expect(selects(ccnp, {})).toEqual([4, 1001, 1002, 1003]);
    expect(selects(ccnp, { matchLabels: { 'reserved:health': '' } })).toEqual([4]);
    expect(selects(ccnp, { matchLabels: { 'reserved:host': '' } })).toEqual([]);
  });

  test('[PL8] its endpoints are those of the identities, each once', () => {
    const selector = { endpointSelector: { matchLabels: { app: 'web' } } };
    const policy = policyOf(aPolicy(ccnp, undefined, { specs: [selector, selector] }));
    expect(policy.endpoints).toEqual({
      count: 2,
      first: [
        { namespace: 'a', name: 'web-1', endpointId: 7 },
        { namespace: 'b', name: 'web-1', endpointId: 8 },
      ],
    });
  });

  test('[PL8] the first fifty are named, and how many there are is told', () => {
    const many = Array.from({ length: 60 }, (_, n) =>
      anEndpoint(`a/p-${n}`, [], { identity: toIdentityId(1001 + 2 * (n % 2)) }),
    );
    const { endpoints } = policyOf(aPolicy(cnp, { endpointSelector: {} }), {}, [...people.slice(0, 3), ...many]);
    expect([endpoints?.count, endpoints?.first.length]).toEqual([60, 50]);
  });

  test.each([
    ['nodes', { nodeSelector: {} }, 'it selects nodes: their hosts are no endpoints here'],
    ['nothing', {}, 'the policy names no selector'],
    ['twice', { nodeSelector: {}, endpointSelector: {} }, 'the policy names no selector'],
    [
      'addresses',
      { endpointSelector: { matchLabels: { 'cidr:10.0.0.0/8': '' } } },
      'cidr:10.0.0.0/8 is about addresses, not labels',
    ],
    ['what cannot be read', { endpointSelector: 7 }, 'endpointSelector cannot be read'],
  ])('[PL9] labels do not judge %s', (_, spec, why) => {
    const policy = policyOf(aPolicy(ccnp, spec));
    expect([policy.subjects[0]?.identities, policy.subjects[0]?.why, policy.endpoints]).toEqual([null, why, null]);
  });

  test('[PL10] what is not read yet, or refused, selects nobody knows whom', () => {
    const whyOf = (states: States) => policyOf(aPolicy(ccnp, { endpointSelector: {} }), states).subjects[0]?.why;
    expect(whyOf({ CiliumIdentity: 'syncing' })).toBe('identities are not read yet');
    expect(whyOf({ CiliumIdentity: 'refused', CiliumEndpoint: 'refused' })).toBe(
      'neither CiliumIdentities nor CiliumEndpoints tell labels',
    );
    expect(whyOf({ CiliumIdentity: 'refused' })).toBeUndefined();
    expect(policyOf(aPolicy(ccnp, { endpointSelector: {} }), { CiliumEndpoint: 'syncing' }).endpoints).toBeNull();
  });

  test('[PL10] where agents write no CiliumEndpoints, their empty list says nothing', () => {
    const config = aConfig({ 'disable-endpoint-crd': 'true' });
    const labelled = [anIdentity(1001, ofNamespace('a'), 'k8s:app=web'), config];
    const all = aPolicy(ccnp, { endpointSelector: {} });
    const endpointsOf = (states: States) => policyOf(all, states, labelled).endpoints;
    expect([endpointsOf({}), endpointsOf({ CiliumEndpointSlice: 'refused' })]).toEqual([{ count: 0, first: [] }, null]);
    expect(endpointsOf({ CiliumEndpointSlice: 'syncing' })).toBeNull();
    expect(policyOf(all, { CiliumIdentity: 'refused' }, [config]).subjects[0]?.why).toBe(
      'neither CiliumIdentities nor CiliumEndpoints tell labels',
    );
  });

  test('[PL10] an identity whose labels nobody tells is counted apart', () => {
    const nameless = anEndpoint('a/new', ['10.0.0.4'], { identity: toIdentityId(1009), labels: [] });
    const policy = policyOf(aPolicy(cnp, { endpointSelector: {} }), {}, [...people, nameless]);
    expect([policy.unjudged, policy.subjects[0]?.identities]).toEqual([1, [1001, 1003]]);
  });
});

describe('what stands in the table', () => {
  test('[PL2] valid is what the condition says; without one nothing is said', () => {
    const validOf = (kind: PolicyKind, valid?: NetworkPolicyRecord['valid']) =>
      policyOf(aPolicy(kind, {}, valid ? { valid } : {})).valid;
    expect(validOf(cnp, { status: 'True', message: 'ok' })).toEqual({ state: 'valid', message: 'ok' });
    expect(validOf(cnp, { status: 'False', message: 'bad' })).toEqual({ state: 'invalid', message: 'bad' });
    expect(validOf(cnp, { status: 'Unknown' })).toEqual({ state: 'unknown' });
    expect(validOf(cnp)).toEqual({ state: 'not-written' });
    expect(validOf('NetworkPolicy')).toEqual({ state: 'none' });
  });

  test('[PL1] rules are counted per direction over all specs, denies apart', () => {
    const spec = { endpointSelector: {}, ingress: [{}, {}], egressDeny: [{}] };
    expect(policyOf(aPolicy(cnp, spec, { specs: [spec] })).rules).toEqual({
      ingress: 4,
      egress: 0,
      ingressDeny: 0,
      egressDeny: 2,
    });
  });

  test('[PL1] by kind, then by name; the selector stands as written', () => {
    const { policies } = buildPolicies(
      snapshotOfRecords([
        aPolicy('NetworkPolicy', { podSelector: {}, policyTypes: ['Ingress'] }),
        aPolicy(cnp, { endpointSelector: { matchLabels: { 'k8s:app': 'web' } } }, { key: 'a/z', name: 'z' }),
        aPolicy(cnp, { endpointSelector: {} }, { key: 'a/b', name: 'b' }),
      ]),
    );
    expect(policies.map(({ name, subjects, policyTypes }) => [name, subjects[0]?.selector, policyTypes])).toEqual([
      ['b', '', undefined],
      ['z', 'k8s:app=web', undefined],
      ['p', '', ['Ingress']],
    ]);
  });
});

test('[PL13] the page has the rules, each with the lines of the YAML it stands on', () => {
  const record = aPolicy(cnp, {
    endpointSelector: { matchLabels: { app: 'web' } },
    egress: [{ toEntities: ['world'] }, { toEndpoints: [{}], toPorts: [{ ports: [{ port: '80' }] }] }],
  });
  const page = findPolicyPage(snapshotOfRecords([record]), cnp, 'a/p');
  expect(page?.yaml.split('\n').slice(0, 5)).toEqual([
    'apiVersion: cilium.io/v2',
    'kind: CiliumNetworkPolicy',
    'metadata:',
    '  name: p',
    '  namespace: a',
  ]);
  const linesOf = (from = 0, to = 0) => page?.yaml.split('\n').slice(from - 1, to);
  const [world, inside] = page?.rules ?? [];
  expect([world?.id, linesOf(world?.lines.from, world?.lines.to)]).toEqual([
    'egress.0',
    ['  - toEntities:', '    - world'],
  ]);
  expect([inside?.id, linesOf(inside?.lines.from, inside?.lines.to)]).toEqual([
    'egress.1',
    ['  - toEndpoints:', '    - {}', '    toPorts:', '    - ports:', '      - port: "80"'],
  ]);
  expect(findPolicyPage(snapshotOfRecords([record]), cnp, 'a/q')).toBeUndefined();
});
