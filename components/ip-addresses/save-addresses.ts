import type { AddressFilter } from '../../lib/model/ip-ownership/ip-addresses.ts';
import { fetchAllAddresses } from '../../lib/queries/addresses.ts';
import { toFileName } from '../states/save-table.ts';
import type { SaveFormat } from '../ui/save-buttons.tsx';
import { saveList } from '../ui/save-file.ts';
import { toAddressCsv } from './to-address-csv.ts';

/** Every address under the filter, saved by the browser under a name that carries the revision. Rejects with an AnswerError. */
export async function saveAddresses(format: SaveFormat, filter: AddressFilter, sort: string) {
  const answer = await fetchAllAddresses(filter, sort);
  saveList(format, toFileName('ip-addresses', answer), answer, () =>
    toAddressCsv(answer.addresses, answer.revision, answer.sources),
  );
}
