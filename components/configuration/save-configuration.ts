import type { ConfigurationKey } from '../../lib/model/configuration/configuration.ts';
import type { ConfigurationAnswer } from '../../lib/queries/configuration.ts';
import { toFileName } from '../states/save-table.ts';
import type { SaveFormat } from '../ui/save-buttons.tsx';
import { saveList } from '../ui/save-file.ts';
import { toConfigurationCsv } from './to-configuration-csv.ts';

/** The keys under the filter, as a file whose name carries the revision. */
export function saveConfiguration(format: SaveFormat, answer: ConfigurationAnswer, keys: readonly ConfigurationKey[]) {
  saveList(format, toFileName('configuration', answer), { ...answer, keys }, () => toConfigurationCsv(answer, keys));
}
