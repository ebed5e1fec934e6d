import type { AddressFilter } from '../../lib/model/ip-ownership/ip-addresses.ts';
import { fetchAllAddresses } from '../../lib/queries/addresses.ts';
import { saveFile } from '../ui/save-file.ts';
import { toAddressCsv } from './to-address-csv.ts';

/** Every address under the filter, saved by the browser under a name that carries the revision. Rejects with an AnswerError. */
export async function saveCsv(filter: AddressFilter, sort: string) {
  const { addresses, revision, sources } = await fetchAllAddresses(filter, sort);
  saveFile(`ip-addresses-rev-${revision}.csv`, toAddressCsv(addresses, revision, sources));
}
