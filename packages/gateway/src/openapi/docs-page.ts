import { createHash } from 'node:crypto';
import type { OpenApi } from './document.ts';
import type { Operation } from './operation.ts';

const STYLE = `
:root{color-scheme:light dark;font:16px/1.6 system-ui,"Noto Sans CJK SC","Microsoft YaHei",sans-serif}
body{max-width:60rem;margin:2rem auto;padding:0 1rem}
summary{cursor:pointer;padding:.3rem 0}code,b.m{font-family:ui-monospace,monospace}
b.m{display:inline-block;min-width:4.5rem}details{border-bottom:1px solid #8884}
table{border-collapse:collapse;width:100%}td{padding:.15rem .5rem;vertical-align:top;border-top:1px solid #8883}
pre{overflow:auto;padding:.5rem;border:1px solid #8884;font-size:.85rem}small{opacity:.75}`;

export const DOCS_HEADERS = {
  'content-security-policy': `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  'referrer-policy': 'no-referrer',
} as const;

/** The description of the interface for people: one page without script and without anything from elsewhere. */
export function docsPage({ info, tags, paths }: OpenApi): string {
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  const groups = tags.map(({ name, description }) => {
    const own = operations.filter(({ operation }) => operation.tags.includes(name));
    return `<h2 id="${escaped(name)}">${escaped(description)}</h2>${own.map(shown).join('')}`;
  });
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escaped(info.title)}</title><style>${STYLE}</style>
<h1>${escaped(info.title)} <small>${escaped(info.version)}</small></h1>
<p>${escaped(String(info['description'] ?? ''))}</p><p><a href="/openapi.json">/openapi.json</a></p>
<nav>${tags.map(({ name, description }) => `<a href="#${escaped(name)}">${escaped(description)}</a>`).join(' | ')}</nav>
${groups.join('\n')}</html>\n`;
}

function shown(of: { readonly path: string; readonly method: string; readonly operation: Operation }): string {
  const { operation } = of;
  const access = operation['x-access'];
  const rows = (operation.parameters ?? []).map(
    ({ name, in: place, required, schema, description = '' }) =>
      `<tr><td><code>${escaped(name)}</code>${required ? ' *' : ''}<td>${place}<td>${escaped(description)} <code>${escaped(JSON.stringify(schema))}</code>`,
  );
  const bodies = Object.entries(operation.requestBody?.content ?? {}).map(
    ([type, { schema }]) => `<p>${escaped(type)}</p><pre>${escaped(JSON.stringify(schema, null, 2))}</pre>`,
  );
  const answers = Object.entries(operation.responses).map(
    ([status, answer]) =>
      `<tr><td>${escaped(status)}<td>${escaped((answer as { description?: string }).description ?? '')}`,
  );
  return `<details id="${escaped(operation.operationId)}"><summary><b class="m">${of.method.toUpperCase()}</b> <code>${escaped(of.path)}</code> ${escaped(operation.summary)}</summary>
<p><small>${access === 'anyone' ? '任何人 · anyone' : access.map(escaped).join(', ')}</small></p>
<p>${escaped(operation.description ?? '')}</p><table>${rows.join('')}</table>${bodies.join('')}<table>${answers.join('')}</table></details>`;
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
