import { replyError } from '../../../lib/server/reply.ts';

export const dynamic = 'force-dynamic';
export const GET = (request: Request) =>
  replyError(
    'unknown-path',
    `Nothing answers at ${new URL(request.url).pathname}; /api/v1/openapi.json lists what does.`,
  );
