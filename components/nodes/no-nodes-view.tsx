import type { SourceAnswer } from '../../lib/model/installation/installation.ts';
import { Absent, Empty, Refused, Syncing } from '../states/states.tsx';
import { chooseNodesState } from './choose-nodes-state.ts';

/** Why no node is known: not read yet, refused, absent, or really none. */
export function NoNodesView({ sources }: { sources: readonly SourceAnswer[] }) {
  const state = chooseNodesState(sources);
  switch (state.is) {
    case 'syncing':
      return <Syncing what={state.what} count={state.count} />;
    case 'refused':
      return <Refused resource={state.resource} reason={state.reason} />;
    case 'absent':
      return (
        <Absent resource={state.resource} reason={state.reason}>
          A node is known by its Node and by its CiliumNode: neither tells of one here.
        </Absent>
      );
    case 'empty':
      return (
        <Empty headline="No Node and no CiliumNode" kubectl="kubectl get nodes,ciliumnodes">
          Both lists are complete and empty: the cluster has no node yet.
        </Empty>
      );
  }
}
