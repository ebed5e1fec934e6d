import type { NodeName } from '../../lib/model/ids.ts';
import { createContains, parseCidr } from '../../lib/model/ip.ts';
import { useNodeAddresses } from '../../lib/queries/node-addresses.ts';
import { CommandsSection } from '../commands/commands-section.tsx';
import { FactList } from '../ui/fact-list.tsx';
import { PaneHead, type Raise } from '../ui/pane-head.tsx';
import { PaneSection } from '../ui/section.tsx';
import { AddressList } from './address-list.tsx';
import { CapacitySection } from './capacity-section.tsx';
import { SelectLink } from './select-link.tsx';
import { toRangeCommands } from './to-owner-commands.ts';

interface RangeCardProps {
  cidr: string;
  node: NodeName | undefined;
  close: () => void;
  raise: Raise;
}

/** A prefix or a pod CIDR: whose it is and who has an address of it. */
export function RangeCard({ cidr, node, close, raise }: RangeCardProps) {
  const answer = useNodeAddresses(node).data;
  const range = parseCidr(cidr);
  const contains = range ? createContains(range) : () => false;
  const eni = answer?.enis.find(({ prefixes }) => prefixes.some((each) => each === cidr));
  return (
    <>
      <PaneHead
        title={cidr}
        words={eni ? 'prefix delegated to an ENI' : 'range of addresses'}
        close={close}
        raise={raise}
      />
      <PaneSection title="Range">
        <FactList
          facts={[
            [
              'Node',
              node && (
                <SelectLink key="node" kind="node" id={node}>
                  {node}
                </SelectLink>
              ),
            ],
            [
              'ENI',
              eni && (
                <SelectLink key="eni" kind="eni" id={eni.id}>
                  {eni.id}
                </SelectLink>
              ),
            ],
          ]}
        />
      </PaneSection>
      <PaneSection title="Addresses">
        <AddressList addresses={answer?.addresses.filter(({ ip }) => contains(ip)) ?? []} />
      </PaneSection>
      {node && <CapacitySection node={node} />}
      {node && <CommandsSection commands={toRangeCommands(node)} />}
    </>
  );
}
