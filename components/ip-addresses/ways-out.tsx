import dynamic from 'next/dynamic';
import type { AddressFilter, IpAddressesAnswer } from '../../lib/model/ip-ownership/ip-addresses.ts';
import { KubectlPopover } from '../commands/kubectl-button.tsx';
import { SaveButtons } from '../ui/save-buttons.tsx';

// The ways out are read when they are wanted: they are no part of the first load.
const AddressesCommands = dynamic(() => import('./addresses-commands.tsx').then((module) => module.AddressesCommands), {
  ssr: false,
});
const saveAddresses = async (...args: Parameters<typeof import('./save-addresses.ts').saveAddresses>) =>
  (await import('./save-addresses.ts')).saveAddresses(...args);

interface WaysOutProps {
  answer: IpAddressesAnswer | undefined;
  filter: AddressFilter;
  sort: string;
}

/** The ways out: the list as a file, and the commands that print the same. */
export function WaysOut({ answer, filter, sort }: WaysOutProps) {
  return (
    <>
      <SaveButtons save={(format) => saveAddresses(format, filter, sort)} />
      <KubectlPopover>
        <AddressesCommands answer={answer} filter={filter} />
      </KubectlPopover>
    </>
  );
}
