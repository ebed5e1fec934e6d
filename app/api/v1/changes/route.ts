import { answerRoute } from '../../../../lib/server/reply.ts';

export const dynamic = 'force-dynamic';
export const GET = answerRoute('changes', (explorer, query) => explorer.changes(query));
