import { expect, test } from 'vitest';
import { toEndpointCommands, toServiceCommands } from './to-endpoint-commands.ts';

const names = { namespace: 'a;b', name: '$(id)' };

test('[LE1] the names of endpoints, slices and Services are words of the command', () => {
  const endpoint = { ...names, labels: [], ips: [], pod: 'missing' as const };
  const commandOf = (told: Pick<Parameters<typeof toEndpointCommands>[0], 'source' | 'slice'>) =>
    toEndpointCommands({ ...endpoint, ...told }).kubectl[0];
  expect(commandOf({ source: 'CiliumEndpoint' })).toBe("kubectl -n 'a;b' get ciliumendpoint '$(id)' -o yaml");
  expect(commandOf({ source: 'CiliumEndpointSlice', slice: 'c d' })).toBe(
    "kubectl get ciliumendpointslice 'c d' -o yaml",
  );
  expect(toServiceCommands(names.namespace, names.name, []).kubectl).toEqual([
    "kubectl -n 'a;b' get ep '$(id)'",
    "kubectl -n 'a;b' get endpointslices -l 'kubernetes.io/service-name=$(id)' -o yaml",
  ]);
});
