import { useMutation } from '@tanstack/react-query';
import type { AddressFilter, IpAddressesAnswer } from '../../lib/model/ip-ownership/ip-addresses.ts';
import { fetchAllAddresses } from '../../lib/queries/addresses.ts';
import { Button } from '../ui/button.tsx';
import { Command } from '../ui/copy-button.tsx';
import { Icon } from '../ui/icon.tsx';
import { Popover } from '../ui/popover.tsx';
import { toAddressCsv } from './to-address-csv.ts';
import { toKubectl } from './to-kubectl.ts';

interface ScreenHeadProps {
  answer: IpAddressesAnswer | undefined;
  filter: AddressFilter;
  sort: string;
}

/** The title with its question, and the two ways out: the list as a file, and the commands that print the same. */
export function ScreenHead({ answer, filter, sort }: ScreenHeadProps) {
  const csv = useMutation({ mutationFn: () => saveCsv(filter, sort) });
  const commands = toKubectl(answer?.groups.flatMap((group) => group.nodes) ?? []);
  return (
    <header className="flex min-w-0 items-center gap-2.5 border-b border-line px-4 pt-[9px] pb-2 max-s:px-3">
      <h1 className="whitespace-nowrap">IP addresses</h1>
      <p className="min-w-0 flex-1 truncate text-12 text-ink-3">
        Who owns this address, on which ENI, and how many are left?
      </p>
      {csv.isError && (
        <span role="alert" className="text-12 text-conflict">
          {csv.error.message}
        </span>
      )}
      <span className="no-print flex gap-2.5 max-s:hidden">
        <Button icon="download" disabled={csv.isPending} onClick={() => csv.mutate()}>
          {csv.isPending ? 'CSV …' : 'CSV'}
        </Button>
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
          <p className="mb-2 text-ink-2">The same facts, read with kubectl:</p>
          <div className="grid gap-2">
            {commands.map((text) => (
              <Command key={text} text={text} />
            ))}
          </div>
        </Popover>
      </span>
    </header>
  );
}

/** Every address under the filter, saved by the browser under a name that carries the revision. */
async function saveCsv(filter: AddressFilter, sort: string) {
  const { addresses, revision, sources } = await fetchAllAddresses(filter, sort);
  const url = URL.createObjectURL(new Blob([toAddressCsv(addresses, revision, sources)], { type: 'text/csv' }));
  const link = Object.assign(document.createElement('a'), { href: url, download: `ip-addresses-rev-${revision}.csv` });
  link.click();
  URL.revokeObjectURL(url);
}
