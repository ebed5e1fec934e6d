import { answerRoute } from '../../../../lib/server/reply.ts';

export const dynamic = 'force-dynamic';
export const GET = answerRoute('endpoints', (explorer, query) => explorer.endpoints(query));
