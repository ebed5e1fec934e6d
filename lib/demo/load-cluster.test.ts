import { describe, expect, it } from 'vitest';
import { listClusters, loadCluster } from './load-cluster.ts';
import { applyChange } from './script.ts';
import { createServedCluster } from './served-cluster.ts';

it('an unknown name is one sentence with the choices', () => {
  expect(() => loadCluster('../x')).toThrow(
    /^there is no demo cluster called \.\.\/x: choose one of .*eks-basic-cilium/,
  );
});

describe.each(listClusters())('%s', (name) => {
  const cluster = loadCluster(name);

  it('holds only kinds that it serves, and the definitions it names', () => {
    const state = createServedCluster({
      objects: [...cluster.crds, ...cluster.objects],
      now: () => 0,
      historyLimit: 10,
    });
    expect(state.list('apiextensions.k8s.io/v1', 'CustomResourceDefinition')).toHaveLength(cluster.crds.length);
    expect(cluster.title).not.toBe('');
  });

  it('[LE10] has questions, each with the path of a screen', () => {
    const { title = '', questions = [] } = cluster.story ?? {};
    expect(title).not.toBe('');
    expect(questions.length).toBeGreaterThanOrEqual(5);
    for (const { ask, link } of questions) {
      expect(ask).toMatch(/\?$/);
      expect(link).toMatch(/^\/(ip-addresses|nodes|endpoints|identities|policies|resources|configuration)\b/);
    }
  });

  it('[DS51] every put and patch of its script names who writes', () => {
    const unsigned = cluster.script.filter((step) => step.do !== 'remove' && step.by === undefined);
    expect(unsigned).toEqual([]);
  });

  it('its script applies, twice over', () => {
    const state = createServedCluster({
      objects: [...cluster.crds, ...cluster.objects],
      now: () => 0,
      historyLimit: 10,
    });
    const inTime = cluster.script.toSorted((a, b) => a.at - b.at);
    for (const step of [...inTime, ...inTime.filter((one) => one.every)]) applyChange(state, step);
    expect(state.history.revision).toBeGreaterThan(0);
  });
});

it('the article’s definitions carry the dates that it prints', () => {
  const { crds } = loadCluster('eks-basic-cilium');
  expect(crds.map((crd) => `${crd.metadata.name} ${crd.metadata.creationTimestamp}`)).toEqual([
    'ciliumclusterwidenetworkpolicies.cilium.io 2023-07-04T14:20:41Z',
    'ciliumendpoints.cilium.io 2023-07-04T14:20:41Z',
    'ciliumexternalworkloads.cilium.io 2023-07-04T14:20:41Z',
    'ciliumidentities.cilium.io 2023-07-04T14:20:41Z',
    'ciliumloadbalancerippools.cilium.io 2023-07-04T14:20:41Z',
    'ciliumnetworkpolicies.cilium.io 2023-07-04T14:20:41Z',
    'ciliumnodeconfigs.cilium.io 2023-07-04T14:20:41Z',
    'ciliumnodes.cilium.io 2023-07-04T14:20:41Z',
  ]);
});
