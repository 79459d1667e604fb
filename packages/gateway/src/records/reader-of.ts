import type { Reader } from '../query/read.ts';
import type { Request } from '../server/fastify.ts';

export function readerOf(request: Request, dataset: string, grant: string | undefined): Reader {
  const { principal, admit, spent } = request;
  return { principal, dataset, grant, admit, spent };
}
