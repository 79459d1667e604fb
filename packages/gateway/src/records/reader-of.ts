import type { Reader } from '../query/read.ts';
import type { Request } from '../server/fastify.ts';

export function readerOf(request: Request, dataset: string, grant: string | undefined): Reader {
  return { principal: request.principal, dataset, grant, admit: request.admit };
}
