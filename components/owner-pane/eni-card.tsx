import type { Address } from '../../lib/model/ip-ownership/address.ts';
import type { Match } from '../../lib/model/whois/whois.ts';
import { useNodeAddresses } from '../../lib/queries/node-addresses.ts';
import { tellField } from '../address/tell-field.tsx';
import { CommandsSection } from '../commands/commands-section.tsx';
import { FactList } from '../ui/fact-list.tsx';
import { PaneHead, type Raise } from '../ui/pane-head.tsx';
import { PaneSection } from '../ui/section.tsx';
import { AddressList } from './address-list.tsx';
import { CapacitySection } from './capacity-section.tsx';
import { SelectLink } from './select-link.tsx';
import { toEniCommands } from './to-owner-commands.ts';

type EniMatch = Extract<Match, { type: 'eni' }>;

/** One interface: where it is attached, what it is allowed, which addresses it carries. */
export function EniCard({ eni, close, raise }: { eni: EniMatch; close: () => void; raise: Raise }) {
  const node = useNodeAddresses(eni.node).data;
  const known = node?.enis.find(({ id }) => id === eni.id);
  const addresses = node?.addresses.filter((address) => address.eni === eni.id) ?? [];
  return (
    <>
      <PaneHead
        title={eni.id}
        words={`ENI number ${eni.number}${known?.excluded ? ', excluded: gives no pod addresses' : ''}`}
        close={close}
        raise={raise}
      />
      <PaneSection title="Interface">
        <FactList
          facts={[
            [
              'Node',
              <SelectLink key="node" kind="node" id={eni.node}>
                {eni.node}
              </SelectLink>,
            ],
            ['MAC', eni.mac, tellField('CiliumNode status.eni.enis.*.mac')],
            [
              'Primary',
              eni.primary && (
                <SelectLink key="ip" kind="ip" id={eni.primary}>
                  {eni.primary}
                </SelectLink>
              ),
              tellField('CiliumNode status.eni.enis.*.ip'),
            ],
            ...(known?.publicIp
              ? ([['Elastic IP', known.publicIp, tellField('CiliumNode status.eni.enis.*.public-ip')]] as const)
              : []),
            [
              'Subnet',
              [eni.subnet, known?.subnetCidr].filter(Boolean).join(' '),
              tellField('CiliumNode status.eni.enis.*.subnet'),
            ],
            ['VPC', known?.vpc, tellField('CiliumNode status.eni.enis.*.vpc')],
            [
              'Security groups',
              eni.securityGroups.join(', '),
              tellField('CiliumNode status.eni.enis.*.security-groups'),
            ],
            ['Prefixes', known?.prefixes.join(', '), tellField('CiliumNode status.eni.enis.*.prefixes')],
            ...(known?.excludedWhy
              ? ([['Excluded by', known.excludedWhy, tellField('reason of an exclusion')]] as const)
              : []),
          ]}
        />
      </PaneSection>
      <PaneSection title="Addresses" aside={node && `${addresses.length}`}>
        <AddressList addresses={addresses satisfies Address[]} />
      </PaneSection>
      <CapacitySection node={eni.node} />
      <CommandsSection commands={toEniCommands(eni)} />
    </>
  );
}
