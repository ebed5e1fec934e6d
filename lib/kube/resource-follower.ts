import type { IncomingMessage } from 'node:http';
import { ApiStatusError, MalformedAnswerError } from './connection-error.ts';
import { chooseVersion } from './discovery.ts';
import { explainTrouble, type Trouble } from './explain-trouble.ts';
import type { FollowerSetting } from './follower-setting.ts';
import { HeldObjects } from './held-objects.ts';
import { type KindSource, toPath, toResourceName } from './kinds.ts';
import { listPages } from './list-pages.ts';
import { backoff, createBreath, jitter, sleep } from './timings.ts';
import { readWatchEvents, type WatchEvent } from './watch-events.ts';

/**
 * Keeps the records of one kind equal to what the API server holds: a list, then a watch from where the list ends, again
 * and again, until the signal. One loop; every trouble comes back to it as an exception and leaves as a delay.
 */
export class ResourceFollower {
  readonly #source: KindSource;
  readonly #setting: FollowerSetting;
  readonly #held: HeldObjects;
  #version: string;
  /** Where the watch goes on; undefined = a list is due. */
  #resourceVersion: string | undefined;
  #phase: 'waiting' | 'streaming list' | 'paged list' | 'watch' = 'waiting';
  #isSynced = false;
  /** Refused or absent by the server's last word: that stands while the server does not answer. */
  #isWithheld = false;
  #trouble: Trouble['is'] | undefined;
  /** Rounds in a row that failed before a stream was open, and streams in a row that did not live long. */
  #failures = 0;
  #mutes = 0;
  /** Of the last round, ms: what discovery said before that is too old for an absent kind. */
  #delay = 0;
  #round = new AbortController();

  constructor(source: KindSource, setting: FollowerSetting) {
    this.#source = source;
    this.#setting = setting;
    this.#held = new HeldObjects(source.kind);
    this.#version = source.versions[0];
    this.#announce();
  }

  /** Resolves when the setting's signal is aborted and nothing is open any more. */
  async run(): Promise<void> {
    const { signal } = this.#setting;
    while (!signal.aborted) {
      this.#round = new AbortController();
      const round = AbortSignal.any([signal, this.#round.signal]);
      this.#delay = await this.#try(round);
      await sleep(this.#delay, round);
    }
  }

  /** Tries at once: the CRD appeared. */
  wake(): void {
    this.#failures = 0;
    this.#mutes = 0;
    this.#delay = 0;
    this.#round.abort();
  }

  /**
   * The server is back: a watch that was open meanwhile may be dead without knowing. A list is left alone: it limits
   * the silence itself, and one that were always begun anew would never end.
   */
  reopen(): void {
    if (this.#phase === 'watch') this.#markStale('The API server is back: catching up.');
    if (this.#phase === 'watch' || this.#phase === 'waiting') this.wake();
  }

  /** Gives up a streaming list that has not ended: the server was found not to offer them. */
  leaveStreamingList(): void {
    if (this.#phase === 'streaming list') this.#round.abort();
  }

  /** Name of the CustomResourceDefinition that would serve this kind. */
  get crdName(): string {
    return toResourceName(this.#source);
  }

  get isAbsent(): boolean {
    return this.#trouble === 'absent';
  }

  /** One round; the delay until the next, ms. */
  async #try(signal: AbortSignal): Promise<number> {
    try {
      await this.#read(await this.#findPath(), signal);
      return this.#pause();
    } catch (error) {
      return signal.aborted ? 0 : Math.max(await this.#react(error), this.#pause());
    } finally {
      this.#phase = 'waiting';
    }
  }

  /** A stream that ends is opened again at once, but a server that ends them all soon is not hammered. */
  #pause(): number {
    return this.#mutes < 2 ? 0 : backoff(this.#setting.timings, this.#mutes - 2);
  }

  async #read(path: string, signal: AbortSignal): Promise<void> {
    const { streaming } = this.#setting;
    if (this.#resourceVersion !== undefined) return this.#watch(path, signal);
    if (streaming.lists !== 'not-offered') return this.#listStreaming(path, signal);
    await this.#listPaged(path, signal);
    return this.#watch(path, signal);
  }

  /** One stream for list and watch: the objects, a bookmark that ends them, then what changes. */
  async #listStreaming(path: string, signal: AbortSignal): Promise<void> {
    const query = { sendInitialEvents: 'true', resourceVersionMatch: 'NotOlderThan' };
    this.#held.beginList();
    this.#phase = 'streaming list';
    try {
      const answer = await this.#openWatch(path, query, signal);
      const silence = this.#limitSilence(answer);
      await this.#follow(answer, silence);
      // It ended (timeoutSeconds) without the bookmark: the parameter was not understood.
      if (this.#resourceVersion === undefined) this.#doWithoutStreamingLists();
    } catch (error) {
      const isRefusedParameter = error instanceof ApiStatusError && (error.status === 400 || error.status === 422);
      if (!isRefusedParameter) throw error;
      this.#doWithoutStreamingLists();
    }
  }

  /** Until it is known that the server offers streaming lists, one that says nothing for a while is taken for one that does not. */
  #limitSilence(answer: IncomingMessage): NodeJS.Timeout {
    const { timings, streaming } = this.#setting;
    const isOffered = streaming.lists === 'offered';
    const giveUp = () => {
      if (!isOffered && streaming.lists !== 'offered') this.#doWithoutStreamingLists();
      answer.destroy(new Error('the list did not go on'));
    };
    return setTimeout(giveUp, isOffered ? timings.answerWithin : timings.streamingListWithin);
  }

  #doWithoutStreamingLists(): void {
    const { streaming, log } = this.#setting;
    if (streaming.lists === 'not-offered') return;
    streaming.lists = 'not-offered';
    log('The API server offers no streaming lists: lists are read in pages.');
    this.#setting.onNoStreamingLists();
  }

  async #listPaged(path: string, signal: AbortSignal): Promise<void> {
    const { client, outbox, timings } = this.#setting;
    const pageSize = this.#source.pageSize ?? 500;
    this.#held.beginList();
    this.#phase = 'paged list';
    const pages = listPages(client, path, { query: this.#selector(), pageSize, signal, silence: timings.answerWithin });
    let resourceVersion = '';
    for await (const page of pages) {
      this.#markReading();
      outbox.push(page.items.flatMap((item) => this.#held.put(item)));
      this.#heard();
      resourceVersion = page.resourceVersion;
    }
    this.#endList(resourceVersion);
  }

  async #watch(path: string, signal: AbortSignal): Promise<void> {
    this.#phase = 'watch';
    const answer = await this.#openWatch(path, { resourceVersion: this.#resourceVersion ?? '' }, signal);
    this.#markSynced();
    await this.#follow(answer);
  }

  async #openWatch(path: string, query: Record<string, string>, signal: AbortSignal): Promise<IncomingMessage> {
    const { client, timings } = this.#setting;
    const [shortest, longest] = timings.watchSeconds;
    const timeoutSeconds = String(Math.round(shortest + Math.random() * (longest - shortest)));
    const watch = { watch: 'true', allowWatchBookmarks: 'true', timeoutSeconds, ...this.#selector(), ...query };
    const answer = await client.open(path, { query: watch, signal, silence: timings.answerWithin });
    answer.setTimeout(0);
    this.#failures = 0;
    this.#markReading();
    return answer;
  }

  /** Takes events until the stream ends. `silence` runs until the initial events have ended. */
  async #follow(answer: IncomingMessage, silence?: NodeJS.Timeout): Promise<void> {
    const openedAt = performance.now();
    const breathe = createBreath();
    this.#mutes += 1;
    try {
      for await (const event of readWatchEvents(answer)) {
        await breathe();
        this.#take(event);
        if (this.#phase !== 'streaming list') clearTimeout(silence);
        else if (event.type === 'put' && event.isNew) silence?.refresh();
      }
    } finally {
      clearTimeout(silence);
      if (performance.now() - openedAt > this.#setting.timings.retryMost) this.#mutes = 0;
    }
  }

  #take(event: WatchEvent): void {
    if (event.type === 'put') this.#setting.outbox.push(this.#held.put(event.object));
    if (event.type === 'remove') this.#setting.outbox.push(this.#held.remove(event.object));
    if (event.type === 'bookmark' && event.endsInitialEvents && this.#phase === 'streaming list') {
      this.#setting.streaming.lists = 'offered';
      this.#endList(event.resourceVersion);
      this.#markSynced();
    }
    if (this.#phase === 'watch') this.#resourceVersion = event.resourceVersion ?? this.#resourceVersion;
    this.#heard();
  }

  /** What the list did not show is gone. */
  #endList(resourceVersion: string): void {
    this.#phase = 'watch';
    this.#setting.outbox.push(this.#held.endList());
    this.#resourceVersion = resourceVersion;
    this.#heard();
  }

  /** It is served and may be read (again), and nothing complete has been read yet. */
  #markReading(): void {
    this.#trouble = undefined;
    this.#isWithheld = false;
    if (!this.#isSynced) this.#setting.outbox.setState(this.#source.kind, 'syncing');
  }

  #markSynced(): void {
    this.#isSynced = true;
    this.#setting.outbox.setState(this.#source.kind, 'synced');
  }

  #heard(): void {
    this.#setting.outbox.heard(this.#source.kind, this.#held.count);
  }

  /** What went wrong → the state of the source and the delay until the next try, ms. */
  async #react(error: unknown): Promise<number> {
    const { outbox, timings, log } = this.#setting;
    const trouble = await explainTrouble(error, this.#source, this.#setting);
    this.#trouble = trouble.is;
    this.#failures += 1;
    if (trouble.is === 'expired' || error instanceof MalformedAnswerError) this.#resourceVersion = undefined;
    log(`${this.#source.kind}: ${trouble.reason}`);
    if (trouble.is === 'unauthorized') {
      outbox.setState(this.#source.kind, 'refused', trouble.reason);
      return jitter(timings.refusedEvery);
    }
    if (trouble.is === 'refused' || trouble.is === 'absent') return this.#forget(trouble.is, trouble.reason);
    // The first failure is tried again at once: a stream that broke and can be opened again is no news.
    if (this.#failures === 1) return 0;
    if (trouble.is === 'broken') {
      this.#markStale(trouble.reason);
      this.#setting.onTrouble();
    }
    return backoff(timings, this.#failures - 1);
  }

  #markStale(reason: string): void {
    if (this.#isWithheld) return;
    this.#setting.outbox.setState(this.#source.kind, this.#isSynced ? 'stale' : 'syncing', reason);
  }

  /** What may not be read any more, or is not served any more, is not shown any more. */
  #forget(state: 'refused' | 'absent', reason: string): number {
    const { outbox, timings } = this.#setting;
    this.#resourceVersion = undefined;
    this.#isSynced = false;
    this.#isWithheld = true;
    outbox.push(this.#held.clear());
    this.#heard();
    outbox.setState(this.#source.kind, state, reason);
    return state === 'refused'
      ? jitter(timings.refusedEvery)
      : backoff(timings, this.#failures - 1, timings.absentEvery);
  }

  /** Where the version stands that discovery offers and the parser knows. Throws ApiStatusError 404 when none is served. */
  async #findPath(): Promise<string> {
    const { kind, group, resource } = this.#source;
    const maxAge = this.#trouble === 'absent' ? this.#delay : Number.POSITIVE_INFINITY;
    const version = await chooseVersion(this.#setting.discovery, this.#source, maxAge);
    if (version === undefined) throw new ApiStatusError(404, `${kind} is not served`);
    if (version !== this.#version) {
      this.#version = version;
      this.#resourceVersion = undefined;
      this.#announce();
    }
    const namespace = this.#source.inCiliumNamespace ? this.#setting.ciliumNamespace : undefined;
    return toPath({ group, version, resource, namespace });
  }

  #selector(): Record<string, string> {
    const { fieldSelector } = this.#source;
    return fieldSelector === undefined ? {} : { fieldSelector };
  }

  #announce(): void {
    const { kind, group, resource } = this.#source;
    const place = { kind, group, resource, version: this.#version };
    this.#setting.outbox.add({ ...place, state: 'syncing', count: this.#held.count });
  }
}
