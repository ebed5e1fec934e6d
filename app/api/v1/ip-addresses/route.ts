import { answerRoute } from '../../../../lib/server/reply.ts';

export const dynamic = 'force-dynamic';
export const GET = answerRoute('ip-addresses', (explorer, query) => explorer.ipAddresses(query));
