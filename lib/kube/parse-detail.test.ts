import { expect, test } from 'vitest';
import { parseDetail } from './parse-detail.ts';

const object = {
  apiVersion: 'cilium.io/v2',
  kind: 'CiliumNetworkPolicy',
  metadata: {
    name: 'allow',
    namespace: 'shop',
    creationTimestamp: '2023-07-04T14:20:41Z',
    labels: { __proto__x: '1' },
    ownerReferences: [{ apiVersion: 'v1', kind: 'Pod', name: 'web', uid: 'u', controller: true }],
    managedFields: [{ manager: 'kubectl', fieldsV1: {} }],
  },
  status: {
    conditions: [
      {
        type: 'Valid',
        status: 'True',
        lastTransitionTime: '2023-07-04T15:00:00Z',
        message: 'Policy validation succeeded',
      },
      { type: 'Half' },
      'no condition',
    ],
  },
};

test('[RS9] an object is as it is served, without managedFields; the object that came is left alone', () => {
  const { object: shown } = parseDetail(object);
  expect(shown).toEqual({
    ...object,
    metadata: {
      name: 'allow',
      namespace: 'shop',
      creationTimestamp: '2023-07-04T14:20:41Z',
      labels: { __proto__x: '1' },
      ownerReferences: object.metadata.ownerReferences,
    },
  });
  expect(object.metadata.managedFields).toHaveLength(1);
});

test('[RS9] age, owners and conditions stand above it; what is no condition is left out there', () => {
  expect(parseDetail(object)).toMatchObject({
    namespace: 'shop',
    name: 'allow',
    createdAt: '2023-07-04T14:20:41.000Z',
    owners: [{ apiVersion: 'v1', kind: 'Pod', name: 'web', controller: true }],
    conditions: [
      {
        type: 'Valid',
        status: 'True',
        message: 'Policy validation succeeded',
        changedAt: '2023-07-04T15:00:00.000Z',
      },
    ],
  });
});

test.each([7, 'text', { conditions: 'none' }, { conditions: { Valid: true } }, null])(
  '[RS9] a status that holds no list of conditions has none: %o',
  (status) => {
    expect(parseDetail({ ...object, status }).conditions).toEqual([]);
  },
);

test.each([[{ kind: 'A', apiVersion: 'v1' }], [[]], [{ metadata: { name: 'a' } }]])(
  '[RS14] what is no object with a name cannot be read: %o',
  (answer) => {
    expect(() => parseDetail(answer)).toThrow(/is missing|is no object/);
  },
);
