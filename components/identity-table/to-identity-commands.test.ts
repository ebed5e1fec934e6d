import { expect, test } from 'vitest';
import { toIdentityId } from '../../lib/model/ids.ts';
import { toIdentitiesCommands, toIdentityCommands } from './to-identity-commands.ts';

test('[LE1] identities of a namespace by the label that Cilium puts on them, those of a label by jq', () => {
  expect(toIdentitiesCommands({ ns: ['kube-system'], label: 'k8s:k8s-app=kube-dns' }).kubectl).toEqual([
    'kubectl get ciliumidentities -l io.kubernetes.pod.namespace=kube-system',
    `kubectl get ciliumidentities -o json | jq -r '.items[] | select(."security-labels"["k8s:k8s-app"] == "kube-dns") | .metadata.name'`,
  ]);
  expect(toIdentitiesCommands({ ns: [], label: "k8s:it's" }).kubectl[1]).toContain(String.raw`["k8s:it'\''s"] != null`);
});

test('[LE1] a number without an object has no object to read, and the agent knows it all the same', () => {
  const { kubectl, agent } = toIdentityCommands({ id: toIdentityId(16777217), object: false });
  expect(kubectl).toHaveLength(1);
  expect(agent).toEqual(['identity get 16777217', 'policy selectors']);
});
