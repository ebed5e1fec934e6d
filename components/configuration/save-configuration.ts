import type { ConfigurationKey } from '../../lib/model/configuration/configuration.ts';
import type { ConfigurationAnswer } from '../../lib/queries/configuration.ts';
import { toFileName } from '../states/save-table.ts';
import type { SaveFormat } from '../ui/save-buttons.tsx';
import { saveFile, saveJson } from '../ui/save-file.ts';
import { toConfigurationCsv } from './to-configuration-csv.ts';

/** The keys under the filter, as a file whose name carries the revision. */
export function saveConfiguration(format: SaveFormat, answer: ConfigurationAnswer, keys: readonly ConfigurationKey[]) {
  const file = toFileName('configuration', answer);
  if (format === 'json') saveJson(`${file}.json`, { ...answer, keys });
  else saveFile(`${file}.csv`, toConfigurationCsv(answer, keys));
}
