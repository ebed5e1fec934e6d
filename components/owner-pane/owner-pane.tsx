'use client';
import { type ReactNode, useState } from 'react';
import type { Match } from '../../lib/model/whois/whois.ts';
import { useWhois } from '../../lib/queries/whois.ts';
import { useIpAddressesParams } from '../../lib/url/ip-addresses-params.ts';
import { parseSelection, type Selection } from '../../lib/url/selection.ts';
import { Failed } from '../states/states.tsx';
import { Pane } from '../ui/pane.tsx';
import { PaneHead, type Raise } from '../ui/pane-head.tsx';
import { AddressCard } from './address-card.tsx';
import { EniCard } from './eni-card.tsx';
import { NodeCard } from './node-card.tsx';
import { RangeCard } from './range-card.tsx';

/** Everything known of what `sel=` names. On a phone it is a sheet of three lines that can be raised. */
export function OwnerPane() {
  const [{ sel }, setParams] = useIpAddressesParams();
  const [raised, setRaised] = useState(false);
  const selection = parseSelection(sel);
  if (!selection) return null;
  const close = () => setParams({ sel: null });
  return (
    <Pane label={`Details of ${selection.id}`}>
      <div className={raised ? '' : 'max-s:[&_section]:hidden'}>
        <Answer selection={selection} close={close} raise={{ raised, onRaise: () => setRaised(!raised) }} />
      </div>
    </Pane>
  );
}

interface AnswerProps {
  selection: Selection;
  close: () => void;
  raise: Raise;
}

function Answer({ selection, close, raise }: AnswerProps) {
  const whois = useWhois(selection.id);
  const answer = whois.data?.query === selection.id ? whois.data : undefined;
  const head = (words: string) => <PaneHead title={selection.id} words={words} close={close} raise={raise} />;
  if (!answer) {
    if (!whois.isError) return head('Asking who owns it …');
    return (
      <>
        {head('Not answered')}
        <Failed what="The question was not answered" message={whois.error.message} onRetry={() => whois.refetch()} />
      </>
    );
  }
  const common = { close, raise };
  const addresses = answer.matches.filter((match) => match.type === 'address');
  if (selection.kind === 'pod' && addresses.length === 0)
    return <PodAddress matches={answer.matches} head={head} {...common} />;
  if (selection.kind === 'ip' || selection.kind === 'pod') {
    if (addresses.length === 0) return head('No object names this address');
    return addresses.map((address) => (
      <AddressCard
        key={`${address.node}/${address.eni}`}
        address={address}
        sources={answer.sources}
        places={addresses.length}
        {...common}
      />
    ));
  }
  if (selection.kind === 'eni') {
    const eni = answer.matches.find((match) => match.type === 'eni');
    return eni ? <EniCard eni={eni} {...common} /> : head('No CiliumNode names this ENI');
  }
  if (selection.kind === 'node') {
    const node = answer.matches.find((match) => match.type === 'node');
    return node ? <NodeCard node={node} {...common} /> : head('No node of this name');
  }
  const range = answer.matches.find((match) => match.type === 'range');
  return <RangeCard cidr={selection.id} node={range?.node} {...common} />;
}

/** A pod is answered by its first address: the owner card is about an address. */
function PodAddress({
  matches,
  head,
  close,
  raise,
}: Omit<AnswerProps, 'selection'> & {
  matches: Match[];
  head: (words: string) => ReactNode;
}) {
  const pod = matches.find((match) => match.type === 'pod');
  const ip = pod?.ips[0];
  if (!pod) return head('No pod of this name');
  return ip ? (
    <Answer selection={{ kind: 'ip', id: ip }} close={close} raise={raise} />
  ) : (
    head(`${pod.phase}, no address yet`)
  );
}
