import type { IpAddress } from '../ids.ts';
import type { AddressState, ObjectRef } from './address.ts';
import type { NodeFacts } from './node-facts.ts';
import type { Place } from './place-addresses.ts';
import { isUsable } from './ranges.ts';
import { type Statement, sameRef } from './statements.ts';

export interface Decision {
  state: AddressState;
  owner?: ObjectRef;
  owners?: ObjectRef[];
  starting?: true;
  unconfirmed?: true;
  internalIP?: true;
  release?: string;
}

/** What is left to say of an address that nobody owns; told by the place alone. */
export type Unowned = (ip: IpAddress, place: Place) => AddressState;

/**
 * Chooses the one state of an address: docs/spec/ip-ownership.md, IP10 to IP21. No claim becomes the owner by being
 * first; what the agent's own book (status.ipam.used) says decides occupancy only.
 */
export function decideState(
  ip: IpAddress,
  place: Place,
  statements: Statement[],
  facts: NodeFacts,
  unowned: Unowned,
): Decision {
  return (
    decideConfirmed(withoutFargateNode(statements, facts), statements) ??
    decideUnconfirmed(statements, facts) ?? { ...decideUnowned(ip, place, facts, unowned) }
  );
}

/** A Fargate node is one pod's machine: the two share one address, and the pod owns it. */
function withoutFargateNode(statements: Statement[], { compute }: NodeFacts): Statement[] {
  const confirmed = statements.filter((statement) => statement.standing === 'confirmed');
  const pods = confirmed.filter((statement) => statement.state === 'pod');
  return compute === 'fargate' && pods.length > 0 ? pods : confirmed;
}

function decideConfirmed(confirmed: Statement[], all: Statement[]): Decision | undefined {
  const [first] = confirmed;
  if (!first) return undefined;
  const owner = first.claim.says;
  const owners = listOwners(all.filter((one) => one.standing === 'rival' || confirmed.includes(one)));
  if (owners.length > 1) return { state: 'conflict', owners };
  const isPrimary = confirmed.some((statement) => statement.state === 'primary');
  if (isPrimary) return { state: 'primary', owner, ...(owner.kind === 'Node' ? { internalIP: true } : {}) };
  return { state: first.state, owner };
}

/** Whom the statements name, each once. */
const listOwners = (statements: Statement[]): ObjectRef[] =>
  statements
    .map((statement) => statement.claim.says)
    .filter((owner, at, all) => all.findIndex((other) => sameRef(owner, other)) === at);

function decideUnconfirmed(statements: Statement[], { readings }: NodeFacts): Decision | undefined {
  const starting = statements.find((statement) => statement.standing === 'starting');
  if (starting) return { state: 'pod', owner: starting.claim.says, starting: true };
  const open = statements.find((statement) => statement.standing === 'open');
  if (open && readings.pods === 'syncing') return { state: 'unknown' };
  if (open) return { state: open.state, ...ownerOf(open), unconfirmed: true };
  const occupied = statements.some((statement) => statement.occupies && statement.standing === 'disproved');
  return occupied ? { state: 'stale' } : undefined;
}

/** An entry of the agent's book with an empty owner names nobody. */
const ownerOf = ({ claim }: Statement) => (claim.says.name === '' ? {} : { owner: claim.says });

function decideUnowned(ip: IpAddress, place: Place, facts: NodeFacts, unowned: Unowned): Decision {
  if (place.release && place.release !== 'do-not-release') return { state: 'releasing', release: place.release };
  if (place.interface?.excludedWhy && place.attached) return { state: 'not-allocated' };
  const state = unownedInScheme(ip, place, facts) ?? unowned(ip, place);
  return { state: state === 'free' && !isFreeKnown(facts) ? 'unknown' : state };
}

/** free or not-allocated by the scheme; undefined for an address the agent does not have. */
function unownedInScheme(ip: IpAddress, place: Place, { scheme }: NodeFacts): AddressState | undefined {
  switch (scheme) {
    case 'eni-used':
    case 'azure':
    case 'alibabacloud':
    case 'crd':
      return place.inPool ? 'free' : place.attached ? 'not-allocated' : undefined;
    case 'eni-pools':
      return place.attached ? (place.range ? 'free' : 'not-allocated') : undefined;
    case 'cluster-pool':
    case 'kubernetes':
    case 'multi-pool':
      return place.range && (isUsable(place.range, ip) ? 'free' : 'not-allocated');
    default:
      // Which pool the agent gives from is not known; that the address is attached is.
      return place.attached || place.inPool ? 'unknown' : undefined;
  }
}

/**
 * Whether "nobody claims it" is known: pods must not be syncing. Without Pods the agent's own book says it
 * (status.ipam.used), or where there is none the endpoints do.
 */
function isFreeKnown({ scheme, readings }: NodeFacts): boolean {
  if (readings.pods !== 'unreadable') return readings.pods === 'readable';
  const hasBook = scheme === 'eni-used' || scheme === 'azure' || scheme === 'alibabacloud' || scheme === 'crd';
  return hasBook || readings.endpoints === 'readable';
}
