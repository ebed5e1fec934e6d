/** What changed since the explorer started, put together from the steps of the cluster's state (docs/spec/changes.md). */
import { buildChangePage, type ChangesQuery } from '../model/changes/build-change-page.ts';
import type { Change, ChangePage } from '../model/changes/change.ts';
import { isPlacingRead } from '../model/changes/find-address-changes.ts';
import { findObjectChanges } from '../model/changes/find-object-changes.ts';
import type { NodeName } from '../model/ids.ts';
import type { NodeAddresses } from '../model/ip-ownership/address.ts';
import { listNodeNames } from '../model/ip-ownership/node-description.ts';
import type { SourceKind } from '../model/records.ts';
import { findSource } from '../model/snapshot.ts';
import { createChangeLog } from './change-log.ts';
import type { ClusterState, Step } from './cluster-state.ts';
import { createOwnerWatch } from './watch-owners.ts';

export interface Changes {
  page(query: ChangesQuery): ChangePage;
  find(id: string): Change | undefined;
  /** Takes a step, with the nodes whose answers it made old. Whether the changes read differently now. */
  apply(step: Step, nodes: Iterable<NodeName>): boolean;
  readonly version: number;
  stop(): void;
}

export interface ChangesOptions {
  state: ClusterState;
  addressesOf(node: NodeName): NodeAddresses;
  processStart: string;
  /** ms since the epoch. */
  now(): number;
}

export function createChanges({ state, addressesOf, processStart, now }: ChangesOptions): Changes {
  const since = new Date(now()).toISOString();
  const log = createChangeLog({ processStart, now });
  /** Kinds whose first list is complete. */
  const followed = new Set<SourceKind>();
  let lastBatch = 0;
  let toldVersion = 0;
  let wasReady = false;
  /** Steps in which a source changed its state: a kind that cannot be read has no changes, which the answer says. */
  let sourceSteps = 0;
  const currentVersion = () => log.version + sourceSteps;

  const owners = createOwnerWatch({
    addressesOf(node) {
      const snapshot = state.snapshot();
      const isThere = snapshot.get('Node', node) ?? snapshot.get('CiliumNode', node);
      const addresses = isThere ? addressesOf(node).addresses : [];
      return { addresses, isPlacingRead: isPlacingRead(snapshot) };
    },
    tell(found) {
      log.add(found, state.revision);
      state.advance();
    },
  });

  const takeSource = (kind: SourceKind) => {
    const source = findSource(state.snapshot(), kind);
    if (source?.state === 'synced') followed.add(kind);
    if (source?.state === 'syncing') followed.delete(kind);
    const isWithheld = source?.state === 'refused' || source?.state === 'absent';
    if (isWithheld && source.count === 0) log.takeBackRemovals(kind, lastBatch);
  };

  /** Every node once all sources have been read, and again when one is complete anew. */
  const lookAtOwners = ({ differences, sources }: Step, nodes: Iterable<NodeName>) => {
    if (!state.ready) return;
    const isComplete = sources.some((kind) => findSource(state.snapshot(), kind)?.state === 'synced');
    if (!wasReady || isComplete) owners.look(listNodeNames(state.snapshot()));
    else if (differences.length > 0) owners.look(nodes);
    wasReady = true;
  };

  return {
    page: (query) => buildChangePage(log.list(), { since, dropped: log.dropped }, query),
    find: log.find,
    apply(step, nodes) {
      const { revision, differences, sources } = step;
      log.add(
        findObjectChanges(differences, (kind) => followed.has(kind)),
        revision,
      );
      if (differences.length > 0) lastBatch = revision;
      for (const kind of sources) takeSource(kind);
      lookAtOwners(step, nodes);
      if (sources.length > 0) sourceSteps++;
      const isTold = toldVersion === currentVersion();
      toldVersion = currentVersion();
      return !isTold;
    },
    get version() {
      return currentVersion();
    },
    stop: owners.stop,
  };
}
