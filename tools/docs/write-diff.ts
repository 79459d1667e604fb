import { writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { diffPage } from './diff-page.ts';

const page = await format(diffPage(), { parser: 'markdown', printWidth: 120 });
writeFileSync(new URL('../../docs/diff.md', import.meta.url), page);
