import dynamic from 'next/dynamic';
import type { AddressFilter, IpAddressesAnswer } from '../../lib/model/ip-ownership/ip-addresses.ts';
import { KubectlPopover } from '../commands/kubectl-button.tsx';
import { CsvButton } from '../ui/csv-button.tsx';

// The ways out are read when they are wanted: they are no part of the first load.
const AddressesCommands = dynamic(() => import('./addresses-commands.tsx').then((module) => module.AddressesCommands), {
  ssr: false,
});
const saveCsv = async (filter: AddressFilter, sort: string) => (await import('./save-csv.ts')).saveCsv(filter, sort);

interface WaysOutProps {
  answer: IpAddressesAnswer | undefined;
  filter: AddressFilter;
  sort: string;
}

/** The two ways out: the list as a file, and the commands that print the same. */
export function WaysOut({ answer, filter, sort }: WaysOutProps) {
  return (
    <>
      <CsvButton save={() => saveCsv(filter, sort)} />
      <KubectlPopover>
        <AddressesCommands answer={answer} filter={filter} />
      </KubectlPopover>
    </>
  );
}
