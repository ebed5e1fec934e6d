import type { Match } from '../../lib/model/whois/whois.ts';
import { useNodeAddresses } from '../../lib/queries/node-addresses.ts';
import { toNodeLink } from '../../lib/url/links.ts';
import { nameScheme } from '../address/name-scheme.ts';
import { tellField } from '../address/tell-field.tsx';
import { CommandsSection } from '../commands/commands-section.tsx';
import { FactList } from '../ui/fact-list.tsx';
import { IntentLink } from '../ui/intent-link.tsx';
import { PaneHead, type Raise } from '../ui/pane-head.tsx';
import { PaneSection } from '../ui/section.tsx';
import { CapacitySection } from './capacity-section.tsx';
import { SelectLink } from './select-link.tsx';
import { toNodeCardCommands } from './to-owner-commands.ts';

type NodeMatch = Extract<Match, { type: 'node' }>;

const NodePageLink = ({ name }: { name: string }) => (
  <IntentLink href={toNodeLink(name)} className="font-sans text-accent hover:underline">
    Everything of this node
  </IntentLink>
);

/** One node: what it is, how many addresses it can hold, holds and can still give. */
export function NodeCard({ node, close, raise }: { node: NodeMatch; close: () => void; raise: Raise }) {
  const addresses = useNodeAddresses(node.name).data;
  return (
    <>
      <PaneHead
        small
        title={node.name}
        words={[node.instanceType, node.zone].filter(Boolean).join(', ') || 'node'}
        close={close}
        raise={raise}
      />
      <PaneSection title="Node">
        <FactList
          facts={[
            ['Page', <NodePageLink key="page" name={node.name} />],
            ['Addresses', node.ips.join(', '), tellField('CiliumNode spec.addresses')],
            ['Instance', node.instanceId, tellField('CiliumNode spec.eni.instance-type, spec.instance-id')],
            ['IPAM', addresses?.ipam],
            [
              'Scheme',
              addresses && <span className="font-sans">{nameScheme(addresses.scheme)}</span>,
              tellField('scheme of a node'),
            ],
          ]}
        />
      </PaneSection>
      <CapacitySection node={node.name} ledger />
      {addresses && addresses.enis.length > 0 && (
        <PaneSection title="ENIs" aside={`${addresses.enis.length}`}>
          <ul className="text-12/[20px]">
            {addresses.enis.map((eni) => (
              <li key={eni.id} className="flex gap-2">
                <span className="font-mono">
                  <SelectLink kind="eni" id={eni.id}>
                    {eni.id}
                  </SelectLink>
                </span>
                <span className="text-ink-3">
                  number {eni.number}
                  {eni.excluded && ', excluded'}
                </span>
              </li>
            ))}
          </ul>
        </PaneSection>
      )}
      <CommandsSection commands={toNodeCardCommands(node.name)} />
    </>
  );
}
