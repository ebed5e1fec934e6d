/** Where the API begins: every path of routes.ts stands under it, and the live channel names answers by it. */
export const apiPath = '/api/v1';
