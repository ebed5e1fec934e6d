import { answerRoute } from '../../../../lib/server/reply.ts';

export const dynamic = 'force-dynamic';
export const GET = answerRoute('identity-table', (explorer, query) => explorer.identityTable(query));
