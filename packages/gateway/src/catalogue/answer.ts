import type { RouteAnswer } from '../server/route-schema.ts';

/** An answer in JSON whose members the guide's documentation tells of. */
export const ANSWER: RouteAnswer = { what: { zh: '结果', en: 'the result' }, schema: { type: 'object' } };
