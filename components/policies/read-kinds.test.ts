import { expect, test } from 'vitest';
import type { SourceAnswer } from '../../lib/model/installation/installation.ts';
import { countRead, listDecisiveKinds } from '../../lib/model/policy/read-kinds.ts';
import { chooseRowsState } from '../states/choose-rows-state.ts';

type State = SourceAnswer['state'];
const sourcesOf = (cnp: State, ccnp: State, np: State): SourceAnswer[] =>
  [
    { kind: 'CiliumNetworkPolicy', resource: 'ciliumnetworkpolicies', state: cnp },
    { kind: 'CiliumClusterwideNetworkPolicy', resource: 'ciliumclusterwidenetworkpolicies', state: ccnp },
    { kind: 'NetworkPolicy', resource: 'networkpolicies', state: np },
  ] as SourceAnswer[];

const stateOf = (...states: [State, State, State]) => {
  const sources = sourcesOf(...states);
  return chooseRowsState({ of: 0, sources }, null, 'policies', listDecisiveKinds(sources));
};

test('[PL14] "there is no policy" is said only where every kind is read', () => {
  expect(stateOf('synced', 'synced', 'synced')).toEqual({ is: 'empty' });
  expect(stateOf('synced', 'absent', 'stale')).toEqual({ is: 'empty' });
  expect(stateOf('refused', 'synced', 'synced')).toEqual({ is: 'refused', resource: 'ciliumnetworkpolicies' });
  expect(stateOf('synced', 'syncing', 'synced').is).toBe('syncing');
  expect(stateOf('synced', 'synced', 'absent')).toEqual({ is: 'absent', resource: 'networkpolicies' });
});

test('[PL14] a kind that cannot be read has no number', () => {
  const policies = [{ kind: 'NetworkPolicy' } as const];
  const sources = sourcesOf('refused', 'synced', 'stale');
  const countOf = (kind: Parameters<typeof countRead>[1]) => countRead({ policies, sources }, kind);
  expect([countOf('CiliumNetworkPolicy'), countOf('CiliumClusterwideNetworkPolicy'), countOf('NetworkPolicy')]).toEqual(
    [null, 0, 1],
  );
  expect(countRead(undefined, 'NetworkPolicy')).toBeNull();
});
