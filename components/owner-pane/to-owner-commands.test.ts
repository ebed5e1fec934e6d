import { expect, test } from 'vitest';
import { toEniId, toNodeName } from '../../lib/model/ids.ts';
import { toEniCommands, toNodeCardCommands } from './to-owner-commands.ts';

test('[LE1] an ENI’s id is any text that a CiliumNode holds: it does not leave its word', () => {
  const node = toNodeName('ip-1;x');
  expect(toNodeCardCommands(node).kubectl).toEqual(["kubectl get ciliumnode 'ip-1;x' -o yaml"]);
  expect(toEniCommands({ id: toEniId("e'; reboot; '"), node }).kubectl).toEqual([
    String.raw`kubectl get ciliumnode 'ip-1;x' -o jsonpath='{.status.eni.enis.e'\''; reboot; '\''}'`,
  ]);
  expect(toEniCommands({ id: toEniId('eni-0a'), node: toNodeName('n1') }).kubectl).toEqual([
    "kubectl get ciliumnode n1 -o jsonpath='{.status.eni.enis.eni-0a}'",
  ]);
});
