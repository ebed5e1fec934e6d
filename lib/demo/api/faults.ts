/** What can be made to go wrong, on purpose, so that readers can be tested against it. */
export type Verb = 'get' | 'list' | 'watch';

export interface Faults {
  /** Every request is 401. */
  unauthorized: boolean;
  /** `/readyz` fails with this reason; undefined = ready. */
  notReady: string | undefined;
  /** False behaves like a server without streaming lists: 422 for sendInitialEvents. */
  streamingLists: boolean;
  /** ms before every answer. */
  latency: number;
  /** New connections are closed at once, as if nobody listened. */
  down: boolean;
  /** Watches stay open and tell nothing, and lists fail with 500, as when etcd is gone. */
  silent: boolean;
  /** 403 for a resource (`pods`, `ciliumnodes.cilium.io`); open watches go on, as on a real server. */
  forbid(resource: string, verbs?: readonly Verb[]): void;
  permit(resource: string): void;
  /** The resource is not served: 404, gone from discovery, its watches end. */
  uninstall(resource: string): void;
  install(resource: string): void;
  /** Cuts every open connection. */
  dropConnections(): void;
  /** Forgets all history: every older resourceVersion and continue token is 410. */
  expireHistory(): void;
  /** Ends every watch as its timeout would. */
  endWatches(): void;
}

export interface FaultState extends Faults {
  isForbidden(resource: string, verb: Verb): boolean;
  isUninstalled(resource: string): boolean;
}

export interface FaultEffects {
  dropConnections(): void;
  expireHistory(): void;
  /** Of one resource, or all. */
  endWatches(resource?: string): void;
}

const VERBS: readonly Verb[] = ['get', 'list', 'watch'];

export function createFaults(effects: FaultEffects): FaultState {
  const forbidden = new Map<string, readonly Verb[]>();
  const uninstalled = new Set<string>();
  return {
    unauthorized: false,
    notReady: undefined,
    streamingLists: true,
    latency: 0,
    down: false,
    silent: false,
    forbid: (resource, verbs = VERBS) => void forbidden.set(resource, verbs),
    permit: (resource) => void forbidden.delete(resource),
    uninstall(resource) {
      uninstalled.add(resource);
      effects.endWatches(resource);
    },
    install: (resource) => void uninstalled.delete(resource),
    dropConnections: () => effects.dropConnections(),
    expireHistory: () => effects.expireHistory(),
    endWatches: () => effects.endWatches(),
    isForbidden: (resource, verb) => forbidden.get(resource)?.includes(verb) ?? false,
    isUninstalled: (resource) => uninstalled.has(resource),
  };
}
