import { replyEvents } from '../../../../lib/server/reply-events.ts';

export const dynamic = 'force-dynamic';
export const GET = replyEvents;
