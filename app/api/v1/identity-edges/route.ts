import { answerRoute } from '../../../../lib/server/reply.ts';

export const dynamic = 'force-dynamic';
export const GET = answerRoute('identity-edges', (explorer, query) => explorer.identityEdges(query));
