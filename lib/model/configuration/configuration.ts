/** What the installation is told to do: the keys of cilium-config, what they mean, and which nodes are told otherwise. */
import type { NodeName } from '../ids.ts';
import type { ConfigurationGroup } from './key-groups.ts';

/** Who gives a key its value when nobody sets it: the Helm chart writes it into the map, or the program's flag has it. */
export type DefaultFrom = 'chart' | 'agent' | 'operator' | 'agent and operator';

/** A default, and the release of Cilium that it was read from. */
export interface KnownDefault {
  release: string;
  value: string;
  from: DefaultFrom;
}

export interface ConfigurationKey {
  key: string;
  /** As the map holds it: every value is a string, '' one too. */
  value: string;
  group: ConfigurationGroup;
  /** What the key decides, where that is known here. */
  note?: string;
  /** What this value of it means. */
  means?: string;
  /** The flag's own help text, from the newest known release that has the flag. */
  help?: string;
  /** Minor versions whose Helm chart can write the key, e.g. `>=1.14`. */
  versions?: string;
  /** The default of the cluster's own release; null where it is not known. */
  default: KnownDefault | null;
  /** Value and default mean different things; null where the default is not known. */
  differs: boolean | null;
  /** What other releases have by default: of use where the cluster's own is not known. */
  otherDefaults: KnownDefault[];
}

/** One CiliumNodeConfig: other values for the nodes that it selects. */
export interface ConfigurationOverride {
  namespace: string;
  name: string;
  /** As kubectl writes selectors; `` selects every node, null where the selector cannot be read. */
  selector: string | null;
  /** Null where nodes, or the selector, cannot be read. */
  nodes: NodeName[] | null;
  /** `base` is what cilium-config says; null where it does not have the key. */
  values: { key: string; value: string; base: string | null }[];
}

/** `GET /api/v1/configuration` without `revision` and `sources`. */
export interface Configuration {
  /** The map itself; null when it is not readable or not there: the sources tell which. */
  configMap: { namespace: string; name: string; createdAt?: string } | null;
  version: { value: string | null; evidence: string };
  /** The release whose defaults are compared with: of the same minor version as the cluster's. Null: none is known. */
  defaultsOf: string | null;
  keys: ConfigurationKey[];
  overrides: ConfigurationOverride[];
}
