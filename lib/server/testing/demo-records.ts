/** The objects of the demo clusters as records, for tests. */
import { readdirSync } from 'node:fs';
import { parseObject } from '../../kube/parse-object.ts';
import type { AnyRecord } from '../../model/records.ts';
import { readObjects } from './snapshot-of-objects.ts';
import { allKinds } from './test-cluster.ts';

const folder = 'lib/demo/clusters';

export const listDemoClusters = (): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((one) => (one.isDirectory() ? [one.name] : []));

export const readDemoRecords = (cluster: string): AnyRecord[] =>
  readObjects(`${folder}/${cluster}`, ['cluster.yaml', 'expected.yaml']).flatMap((object) => {
    const kind = allKinds.find((one) => one === object.kind);
    return (kind && parseObject(kind, object)) ?? [];
  });
