/** `GET /api/v1/events`: a stream, or with `?poll=` what has come since. */
import { formatPoll } from './live-channel.ts';
import { handleRoute } from './reply.ts';

const headers = {
  'Cache-Control': 'private, no-store, no-transform',
  // nginx and its relatives would hold events back.
  'X-Accel-Buffering': 'no',
};
const streamHeaders = { ...headers, 'Content-Type': 'text/event-stream; charset=utf-8' };

/** A reader of streams (Accept: text/event-stream) gets a poll in the same text form, others as JSON. */
export const replyEvents = handleRoute('events', ({ live }, { poll }, request) => {
  const lastId = request.headers.get('last-event-id') ?? undefined;
  // Nobody would read the stream of a HEAD, nor end it.
  if (request.method === 'HEAD') return new Response(null, { headers: streamHeaders });
  if (poll === undefined) return new Response(live.open(lastId), { headers: streamHeaders });
  const missed = live.poll(poll);
  if (!request.headers.get('accept')?.includes('text/event-stream')) return Response.json(missed, { headers });
  return new Response(formatPoll(missed), { headers: streamHeaders });
});
