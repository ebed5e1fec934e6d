import type { AddressFilter } from '../../lib/model/ip-ownership/ip-addresses.ts';
import { fetchAllAddresses } from '../../lib/queries/addresses.ts';
import { toAddressCsv } from './to-address-csv.ts';

/** Every address under the filter, saved by the browser under a name that carries the revision. Rejects with an AnswerError. */
export async function saveCsv(filter: AddressFilter, sort: string) {
  const { addresses, revision, sources } = await fetchAllAddresses(filter, sort);
  const url = URL.createObjectURL(new Blob([toAddressCsv(addresses, revision, sources)], { type: 'text/csv' }));
  const link = Object.assign(document.createElement('a'), { href: url, download: `ip-addresses-rev-${revision}.csv` });
  link.click();
  URL.revokeObjectURL(url);
}
