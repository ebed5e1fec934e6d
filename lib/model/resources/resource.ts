/** What the API server holds of Cilium's own kinds, as it is read on demand: nothing here is stored. */
import type { SourceStatus } from '../sources.ts';

/**
 * One kind of the group cilium.io. Of what only discovery or a source tells, `shortNames` and the dates are not known.
 * `on-demand`: served, and followed by no list+watch; `objects` is then not known (null), never 0.
 */
export interface Resource {
  /** `ciliumnodes.cilium.io`: the name of the CustomResourceDefinition. */
  name: string;
  plural: string;
  kind: string;
  shortNames: string[];
  /** null: not known. */
  scope: 'Namespaced' | 'Cluster' | null;
  /** Served versions, storage version first; empty while absent. */
  versions: string[];
  /** Label io.cilium.k8s.crd.schema.version of the definition. */
  schemaVersion?: string;
  createdAt?: string;
  objects: number | null;
  state: SourceStatus | 'on-demand';
  /** Why it is refused, stale or absent. */
  reason?: string;
}

/** `knownFrom`: whether the definitions themselves were read, or only what discovery and the sources say is served. */
export interface Resources {
  resources: Resource[];
  knownFrom: 'definitions' | 'discovery' | 'sources';
}

export type Cell = string | number | boolean | null;

/** A printer column as the API server defines it; `wide`: priority above 0, which kubectl shows with -o wide. */
export interface PrinterColumn {
  name: string;
  /** `string`, `integer`, `number`, `boolean`, `date`. */
  type: string;
  wide: boolean;
  description?: string;
}

export interface TableRow {
  namespace?: string;
  name: string;
  createdAt?: string;
  /** One for each column. */
  cells: Cell[];
}

/** One page of the API server's own table. `readAt` is when it answered; `followed`: a list+watch tells of changes. */
export interface ObjectPage {
  resource: string;
  kind: string;
  namespaced: boolean;
  version: string;
  columns: PrinterColumn[];
  rows: TableRow[];
  /** Token of the next page; absent on the last. */
  continue?: string;
  /** How many follow this page, where the server tells. */
  remaining?: number;
  readAt: string;
  followed: boolean;
}

export interface ObjectOwner {
  apiVersion: string;
  kind: string;
  name: string;
  controller: boolean;
}

export interface ObjectCondition {
  type: string;
  status: string;
  reason?: string;
  message?: string;
  changedAt?: string;
}

/** One object as served, without metadata.managedFields. */
export interface ObjectDetail {
  resource: string;
  apiVersion: string;
  kind: string;
  namespace?: string;
  name: string;
  createdAt?: string;
  deletedAt?: string;
  owners: ObjectOwner[];
  conditions: ObjectCondition[];
  object: Record<string, unknown>;
  yaml: string;
  readAt: string;
  followed: boolean;
}

/** The group whose kinds are shown; nothing else is read on demand, so no secret can be. */
export const ciliumGroup = 'cilium.io';

/** `ciliumnodes` of `ciliumnodes.cilium.io`; undefined for any other group and for what no resource can be called. */
export function parseResourceName(name: string): string | undefined {
  return /^([a-z][a-z0-9]{0,61})\.cilium\.io$/.exec(name)?.[1];
}
