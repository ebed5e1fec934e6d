import dynamic from 'next/dynamic';
import type { AddressFilter, IpAddressesAnswer } from '../../lib/model/ip-ownership/ip-addresses.ts';
import { CsvButton } from '../ui/csv-button.tsx';
import { Icon } from '../ui/icon.tsx';
import { Popover } from '../ui/popover.tsx';

// The ways out are read when they are wanted: they are no part of the first load.
const KubectlCommands = dynamic(() => import('./kubectl-commands.tsx').then((module) => module.KubectlCommands), {
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
      <Popover
        label="kubectl"
        className="inline-flex h-[26px] items-center gap-1.5 rounded-4 border border-line-2 bg-surface px-[9px] text-12 hover:bg-hover"
        button={
          <>
            <Icon name="chevron-right" />
            kubectl
          </>
        }
      >
        <KubectlCommands nodes={answer?.groups.flatMap((group) => group.nodes) ?? []} />
      </Popover>
    </>
  );
}
