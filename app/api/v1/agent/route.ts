import { answerRoute } from '../../../../lib/server/reply.ts';

export const dynamic = 'force-dynamic';
export const GET = answerRoute('agent', (explorer, { node }) => explorer.agent(node));
