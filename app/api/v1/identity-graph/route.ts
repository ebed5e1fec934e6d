import { answerRoute } from '../../../../lib/server/reply.ts';

export const dynamic = 'force-dynamic';
export const GET = answerRoute('identity-graph', (explorer, query) => explorer.identityGraph(query));
