/** Names of a recording, or of an ENI, may be any text: whatever it is, it stays one word of the copied command. */
import { expect, test } from 'vitest';
import { toEniId, toIdentityId, toNodeName } from '../../lib/model/ids.ts';
import { toChangeCommands } from '../changes/to-change-commands.ts';
import { toEndpointCommands, toServiceCommands } from '../endpoint-table/to-endpoint-commands.ts';
import { toEniCommands, toNodeCardCommands } from '../owner-pane/to-owner-commands.ts';
import { toSearchKubectl } from '../search/to-search-kubectl.ts';
import { toAgentCommand } from './to-agent-command.ts';

const name = "a'; reboot; '$(id)";
const word = String.raw`'a'\''; reboot; '\''$(id)'`;
const node = toNodeName(name);

const commands: [string, string | undefined, string][] = [
  [
    'an object that changed',
    toChangeCommands({
      ...{ type: 'object', kind: 'Pod', namespace: name, name, change: 'removed', fields: [], fieldCount: 0 },
      ...{ writers: [], number: 1, id: 'x-1', revision: 1, at: '2026-11-24T00:00:00Z' },
    }).kubectl[0],
    `kubectl -n ${word} get pod ${word} -o yaml --show-managed-fields`,
  ],
  [
    'an endpoint',
    toEndpointCommands({
      ...{ namespace: name, name, source: 'CiliumEndpoint', identity: toIdentityId(1) },
      ...{ labels: [], ips: [], pod: 'missing' },
    }).kubectl[0],
    `kubectl -n ${word} get ciliumendpoint ${word} -o yaml`,
  ],
  ['a Service', toServiceCommands(name, name, []).kubectl[0], `kubectl -n ${word} get ep ${word}`],
  [
    'an ENI',
    toEniCommands({ id: toEniId(name), node }).kubectl[0],
    String.raw`kubectl get ciliumnode ${word} -o jsonpath='{.status.eni.enis.a'\''; reboot; '\''$(id)}'`,
  ],
  ['a node', toNodeCardCommands(node).kubectl[0], `kubectl get ciliumnode ${word} -o yaml`],
  [
    'a policy that was found',
    toSearchKubectl({ type: 'policy', kind: 'NetworkPolicy', namespace: name, name }),
    `kubectl -n ${word} get networkpolicy ${word} -o yaml`,
  ],
  [
    'the pod of an agent',
    toAgentCommand({ namespace: name, target: `pod/${name}`, tool: 'cilium' }, 'status'),
    `kubectl -n ${word} exec ${word} -c cilium-agent -- cilium status`,
  ],
];

test.each(commands)('[LE1] the name of %s', (_, command, expected) => expect(command).toBe(expected));
