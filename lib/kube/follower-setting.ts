import type { Discovery } from './discovery.ts';
import type { KubeClient } from './kube-client.ts';
import type { Outbox } from './outbox.ts';
import type { Timings } from './timings.ts';

/** What all followers of one API server share. */
export interface FollowerSetting {
  client: KubeClient;
  discovery: Discovery;
  outbox: Outbox;
  timings: Timings;
  ciliumNamespace: string;
  /** Said of what is not served; by default that the server does not serve it, or that the CRD is not installed. */
  absence?: string;
  /** Ends every follower. */
  signal: AbortSignal;
  /** Whether the server offers streaming lists. */
  streaming: { lists: 'untried' | 'offered' | 'not-offered' };
  /** Asks /readyz now: why the server cannot serve, or undefined when it can. */
  findServerFailure(): Promise<string | undefined>;
  /** The server did not answer: worth a probe. */
  onTrouble(): void;
  /** The server was found to offer no streaming lists. */
  onNoStreamingLists(): void;
  log(message: string): void;
}
