import type { NodeName } from '../ids.ts';
import type { NodeParts } from '../ip-ownership/node-summary.ts';
import type { Snapshot } from '../snapshot.ts';
import { buildNodeRow } from './build-node-row.ts';
import type { NodesAnswer } from './node.ts';
import { listNodes } from './presence.ts';

/** Every node by either of its objects, by name. */
export const buildNodes = (snapshot: Snapshot, partsOf: (name: NodeName) => NodeParts): NodesAnswer => ({
  nodes: listNodes(snapshot).map((name) => buildNodeRow(snapshot, name, partsOf(name))),
});
