/** The objects of the demo clusters as records, for tests. */
import { readdirSync } from 'node:fs';
import type { AnyRecord } from '../../model/records.ts';
import { parseObjects, readObjects } from './snapshot-of-objects.ts';

const folder = 'lib/demo/clusters';

export const listDemoClusters = (): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((one) => (one.isDirectory() ? [one.name] : []));

export const readDemoRecords = (cluster: string): AnyRecord[] =>
  parseObjects(readObjects(`${folder}/${cluster}`, ['cluster.yaml', 'expected.yaml', 'questions.yaml']));
