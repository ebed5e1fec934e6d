import { type ReactNode, use } from 'react';
import type { IpAddress } from '../../lib/model/ids.ts';
import { addressStates } from '../address/address-states.ts';
import { CutName, EndpointId, IdentityChip } from '../address/ids.tsx';
import { Slot } from '../address/slot.tsx';
import { Strip } from '../address/strip.tsx';
import { Chip } from '../ui/chip.tsx';
import { formatCount, formatPlural } from '../ui/format.ts';
import { Icon } from '../ui/icon.tsx';
import { toVisibleText } from '../ui/visible-text.ts';
import { DoubtsOfRows } from './doubts.ts';
import { PrefixCells } from './prefix-cells.tsx';
import { toOwnerWords } from './to-owner-words.ts';
import type { TreeRow } from './tree-row.ts';

/** The columns of one row. What a row is called aloud is its accessible name, so the columns themselves are presentation. */
export function TreeRowCells({
  row,
  picked,
  onFold,
}: {
  row: TreeRow;
  picked: IpAddress | undefined;
  onFold: () => void;
}) {
  const head = (children: ReactNode) => (
    <span className="tree-name">
      {row.level > 1 && <Guides count={row.level - 1} />}
      <Twisty expanded={row.expanded} onFold={onFold} />
      {children}
    </span>
  );
  switch (row.type) {
    case 'group':
      return <GroupCells row={row} head={head} />;
    case 'node':
      return <NodeCells row={row} head={head} />;
    case 'eni':
      return <EniCells row={row} head={head} picked={picked} />;
    case 'prefix':
      return (
        <>
          {head(<span className="tree-mono">{row.cidr}</span>)}
          <PrefixCells cells={row.cells} picked={picked} />
        </>
      );
    case 'address':
      return <AddressCells row={row} head={head} />;
    default:
      return <UncountedCells row={row} head={head} />;
  }
}

type Head = (children: ReactNode) => ReactNode;

const depths = [1, 2, 3, 4] as const;
const Guides = ({ count }: { count: number }) =>
  depths.slice(0, count).map((depth) => <i key={depth} className="tree-guide" />);

/** Folds with the pointer; keys do it on the row itself. */
function Twisty({ expanded, onFold }: { expanded: boolean | undefined; onFold: () => void }) {
  if (expanded === undefined) return <span className="tree-twisty" />;
  return (
    <span
      aria-hidden="true"
      className="tree-twisty"
      onPointerDown={(event) => {
        event.preventDefault();
        event.stopPropagation();
        onFold();
      }}
    >
      <Icon name={expanded ? 'chevron-down' : 'chevron-right'} className="size-[14px]" />
    </span>
  );
}

function GroupCells({ row, head }: { row: TreeRow & { type: 'group' }; head: Head }) {
  return (
    <>
      {head(<span>{toVisibleText(row.name) || 'not known'}</span>)}
      <span className="tree-facts">
        {row.detail && <span className="text-12 text-ink-3 font-mono">{row.detail}</span>}
        <span className="text-12 text-ink-3">{formatPlural(row.nodes, 'node')}</span>
        <span className="text-12">
          <b className="tabular-nums">{formatCount(row.used)}</b>
          <span className="text-ink-3"> used</span>
        </span>
        {row.free !== null && <span className="text-12 text-ink-3 tabular-nums">{formatCount(row.free)} free</span>}
      </span>
    </>
  );
}

function NodeCells({ row, head }: { row: TreeRow & { type: 'node' }; head: Head }) {
  const { node, capacity, instanceType, zone, instanceId, compute, facts } = row.summary;
  const counts = capacity.ipv4 ?? capacity.ipv6;
  return (
    <>
      {head(<span className="truncate">{toVisibleText(node)}</span>)}
      <span className="tree-facts">
        {compute ? (
          <span className="text-12 text-ink-3">{compute === 'fargate' ? 'Fargate' : 'hybrid'} node, not counted</span>
        ) : (
          <>
            <span className="tree-fixed text-12">
              <b className="tabular-nums">{formatCount(counts?.used)}</b>
              <span className="text-ink-3 tabular-nums"> / {formatCount(counts?.attached)} used</span>
            </span>
            <span className="tree-fixed text-12 text-ink-3 tabular-nums">{formatCount(counts?.free)} free</span>
          </>
        )}
        <span className="tree-shrink text-12 text-ink-2 hide-s">{instanceType}</span>
        <span className="tree-shrink text-12 text-ink-3">{zone}</span>
        <span className="tree-shrink text-12 text-ink-3 font-mono hide-m">{instanceId}</span>
        {facts[0] && (
          <span className="tree-fixed ml-auto font-normal">
            <Chip>{facts[0]}</Chip>
          </span>
        )}
      </span>
    </>
  );
}

function EniCells({
  row,
  head,
  picked,
}: {
  row: TreeRow & { type: 'eni' };
  head: Head;
  picked: IpAddress | undefined;
}) {
  const { eni } = row;
  const slots = eni.prefixes.length > 0 ? eni.slots.filter((slot) => slot.state === 'primary') : eni.slots;
  return (
    <>
      {head(<span className="tree-mono font-medium">{eni.id}</span>)}
      <span className="tree-facts">
        <span className="tree-strip">
          <Strip slots={slots} picked={picked} />
          {eni.prefixes.length > 0 && (
            <span className="tree-prefixes">
              {eni.prefixes.map((cidr) => (
                <i key={cidr} title={cidr} />
              ))}
            </span>
          )}
        </span>
        {eni.excluded ? (
          <span className="tree-shrink text-12 text-releasing" title={eni.excludedWhy}>
            excluded{eni.excludedWhy ? `, ${eni.excludedWhy}` : ''}
          </span>
        ) : (
          <span className="text-12 whitespace-nowrap tabular-nums">
            <b className="font-semibold">{eni.used}</b>
            <span className="text-ink-3"> / {eni.pool} used</span>
          </span>
        )}
        <span className="text-12 text-ink-3 whitespace-nowrap">
          number {eni.number}
          {eni.number === 0 && ' (eth0)'}
        </span>
        {eni.prefixes.length > 0 && (
          <span className="text-12 text-ink-3 hide-s">{formatPlural(eni.prefixes.length, 'prefix', 'prefixes')}</span>
        )}
        <span className="text-12 text-ink-3 font-mono whitespace-nowrap hide-m">{eni.mac}</span>
        <span className="text-12 text-ink-3 font-mono truncate hide-m">{eni.securityGroups.join(', ')}</span>
      </span>
    </>
  );
}

function AddressCells({ row, head }: { row: TreeRow & { type: 'address' }; head: Head }) {
  const { slot, address } = row;
  const owner = toOwnerWords(row, use(DoubtsOfRows));
  const quiet = slot.state === 'free' ? 'text-ink-3' : '';
  return (
    <>
      {head(
        <>
          <Slot state={slot.state} />
          <span className={`tree-mono ${quiet}`}>{slot.ip}</span>
        </>,
      )}
      <span className={`tree-state ${quiet || 'text-ink-2'}`}>
        {addressStates[slot.state].word.replace('used by ', '')}
      </span>
      <span
        className={`tree-owner ${owner.said ? 'text-ink-3' : ''}`}
        title={owner.said ? undefined : toVisibleText(owner.name)}
      >
        {owner.said ? owner.name : <CutName namespace={owner.namespace} name={owner.name} />}
        {owner.doubt && <span className="text-ink-3"> {owner.doubt}</span>}
      </span>
      <span className="tree-endpoint">
        {address?.endpointId !== undefined && <EndpointId id={address.endpointId} />}
      </span>
      <span className="tree-identity">{address?.identity !== undefined && <IdentityChip id={address.identity} />}</span>
    </>
  );
}

/** What EKS and other modes add: shown and named, and not among the counted addresses. */
function UncountedCells({ row, head }: { row: TreeRow & { type: 'elastic-ip' | 'branch-eni' | 'range' }; head: Head }) {
  if (row.type === 'range') {
    return (
      <>
        {head(<span className="tree-mono">{row.range.cidr}</span>)}
        <span className="tree-facts">
          <span className="text-12 tabular-nums">
            <b className="font-semibold">{formatCount(row.range.used)}</b>
            <span className="text-ink-3"> / {formatCount(row.range.size)} used</span>
          </span>
          <span className="text-12 text-ink-3 tabular-nums">{formatCount(row.range.free)} free</span>
          {row.range.pool && <span className="text-12 text-ink-3">pool {row.range.pool}</span>}
          <span className="text-12 text-ink-3 hide-s">only claimed addresses are listed</span>
        </span>
      </>
    );
  }
  const elastic = row.type === 'elastic-ip';
  return (
    <>
      {head(
        <>
          {elastic && <Slot state="node" />}
          <span className="tree-mono">{elastic ? row.ip : row.eni.id}</span>
        </>,
      )}
      <span className="tree-state text-ink-2">{elastic ? 'Elastic IP' : 'branch ENI'}</span>
      <span className="tree-owner text-ink-3">
        {elastic
          ? 'public address of the interface, not counted'
          : `${row.eni.ip ? `${row.eni.ip}, ` : ''}pod ${toVisibleText(row.eni.pod)}, not counted`}
      </span>
      <span className="tree-endpoint" />
      <span className="tree-identity" />
    </>
  );
}
