import type { SourceAnswer } from '../../lib/model/installation/installation.ts';
import type { Address, NodeAddresses, NodeEni } from '../../lib/model/ip-ownership/address.ts';
import { useNodeAddresses } from '../../lib/queries/node-addresses.ts';
import { toChangesLink } from '../../lib/url/links.ts';
import { NameWithNamespace } from '../address/ids.tsx';
import { Slot } from '../address/slot.tsx';
import { tellField } from '../address/tell-field.tsx';
import { toDoubts } from '../address/to-doubts.ts';
import { CommandsSection } from '../commands/commands-section.tsx';
import { IntentLink } from '../ui/intent-link.tsx';
import { PaneHead, type Raise } from '../ui/pane-head.tsx';
import { PaneSection } from '../ui/section.tsx';
import { CapacitySection } from './capacity-section.tsx';
import { ClaimsList } from './claims-list.tsx';
import { NumbersSection } from './numbers-section.tsx';
import { OwnerOfAddress } from './owner-of-address.tsx';
import { PathList, type PathStep } from './path-list.tsx';
import { ReleaseSteps } from './release-steps.tsx';
import { SelectLink } from './select-link.tsx';
import { countClaims, toClaimItems } from './to-claim-items.ts';
import { toAddressCommands } from './to-owner-commands.ts';
import { toStateSentence } from './to-state-sentence.ts';

interface AddressCardProps {
  address: Address;
  /** Of the answer that says so: why something of it is in doubt. */
  sources: readonly SourceAnswer[];
  /** In how many places the address is known: then each has its card. */
  places: number;
  close: () => void;
  raise: Raise;
}

/** The owner card. Its order is fixed, so that eyes learn it: address, state, owner, claims, path, numbers, capacity, command. */
export function AddressCard({ address, sources, places, close, raise }: AddressCardProps) {
  const node = useNodeAddresses(address.node).data;
  const eni = node?.enis.find(({ id }) => id === address.eni);
  const items = toClaimItems(address, node?.scheme);
  const doubts = toDoubts(sources, isPlaced(address));
  const commands = toAddressCommands(address, node?.scheme);
  return (
    <>
      <PaneHead
        title={address.ip}
        close={close}
        raise={raise}
        peek={<Peek address={address} />}
        words={
          <>
            <Slot state={address.state} />
            <span>
              {toStateSentence(address, eni, doubts)}
              {places > 1 && `; known in ${places} places`}
            </span>
          </>
        }
      />
      <PaneSection title="Owner" aside={countClaims(items, address)}>
        <OwnerOfAddress address={address} />
        {address.release !== undefined && <ReleaseSteps word={address.release} />}
        <ClaimsList items={items} />
        <p className="mt-1 text-11">
          <IntentLink href={toChangesLink(`address:${address.ip}`)} className="text-accent hover:underline">
            Who had it before, since the explorer started
          </IntentLink>
        </p>
      </PaneSection>
      <PaneSection title="Path">
        <PathList steps={listSteps(address, node, eni)} />
      </PaneSection>
      <NumbersSection
        endpointId={address.endpointId}
        identity={address.identity}
        pod={address.owner?.kind === 'Pod' ? address.owner : undefined}
      />
      {address.node && <CapacitySection node={address.node} />}
      {commands && <CommandsSection commands={commands} />}
    </>
  );
}

/** Some object says where it is, beside what is disproved. */
const isPlaced = ({ claims }: Address) => claims.some(({ current }) => current);

function Peek({ address: { owner, endpointId, identity, eni } }: { address: Address }) {
  return (
    <>
      {owner && (
        <p className="truncate">
          <NameWithNamespace namespace={owner.namespace} name={owner.name} />
        </p>
      )}
      <p className="flex gap-2 truncate">
        {endpointId !== undefined && <span>endpoint {endpointId}</span>}
        {identity !== undefined && <span>identity {identity}</span>}
        <span className="truncate font-mono text-ink-3">{eni}</span>
      </p>
    </>
  );
}

function listSteps(address: Address, node: NodeAddresses | undefined, eni: NodeEni | undefined): PathStep[] {
  const mono = (text: string) => <span className="font-mono">{text}</span>;
  const steps: (PathStep | false | undefined)[] = [
    (address.subnet !== undefined || eni?.subnetCidr !== undefined) && {
      name: 'Subnet',
      told: tellField('subnet of an address'),
      value: (
        <>
          {address.subnet && mono(address.subnet)}{' '}
          {eni?.subnetCidr && <span className="font-mono text-ink-3">{eni.subnetCidr}</span>}
        </>
      ),
    },
    address.node !== undefined && {
      name: 'Node',
      told: tellField('node of an address'),
      value: (
        <SelectLink kind="node" id={address.node}>
          {address.node}
        </SelectLink>
      ),
    },
    address.eni !== undefined && {
      name: 'ENI',
      told: tellField('ENI of an address'),
      value: (
        <>
          <SelectLink kind="eni" id={address.eni}>
            {mono(address.eni)}
          </SelectLink>{' '}
          {eni && <span className="text-ink-3">number {eni.number}</span>}
        </>
      ),
    },
    address.prefix !== undefined && {
      name: 'Prefix',
      told: tellField('CiliumNode status.eni.enis.*.prefixes'),
      value: mono(address.prefix),
    },
    address.pool !== undefined && node?.scheme !== 'eni-used' && { name: 'Pool', value: mono(address.pool) },
    { name: 'IP', value: <b className="font-mono font-semibold">{address.ip}</b> },
  ];
  return steps.filter((step): step is PathStep => Boolean(step));
}
