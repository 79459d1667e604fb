import { createHash } from 'node:crypto';

const STYLE = `
:root{color-scheme:light dark;font:16px/1.6 system-ui,"Noto Sans CJK SC","Microsoft YaHei",sans-serif}
body{max-width:34rem;margin:3rem auto;padding:0 1rem}
h1{font-size:1.4rem}h2{font-size:1.1rem;margin-top:2rem}label{display:block;margin:1rem 0 .2rem}
input{width:100%;box-sizing:border-box;padding:.5rem;font:inherit}
code{display:block;padding:.6rem;border:1px solid;overflow-wrap:anywhere;word-break:keep-all;font-size:1.1rem}
svg{display:block;width:14rem;max-width:100%;margin:.6rem 0;background:#fff;color:#000}
button{margin-top:1.2rem;padding:.5rem 1.5rem;font:inherit}
small{opacity:.75}#told{margin-top:1rem;font-weight:600}[hidden]{display:none}`;

/** What every page has: how to find, tell and ask. */
const SCRIPT = `
const at=id=>document.getElementById(id);
const tell=text=>{at('told').textContent=text};
const ask=async(method,path,body,token)=>{
  const headers={};
  if(body)headers['content-type']='application/json';
  if(token)headers.authorization='Bearer '+token;
  const answer=await fetch(path,{method,headers,body:body&&JSON.stringify(body)});
  const content=answer.status===204?{}:await answer.json();
  if(!answer.ok)throw Object.assign(new Error(content.detail+' '+content.detailEn),content);
  return content;
};`;

/** A page for a browser, whole in itself: no address but this hub's own. */
export interface Page {
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface PageContent {
  readonly zh: string;
  readonly en: string;
  readonly body: string;
  /** May use `at(id)`, `tell(text)`, `ask(method, path, body, token)`. */
  readonly script: string;
}

/** Nothing runs and nothing is loaded but what stands in the page; no other page may frame it. */
export function pageOf({ zh, en, body, script }: PageContent): Page {
  const whole = SCRIPT + script;
  return {
    html: `<!doctype html>
<html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${zh} · ${en}</title><style>${STYLE}</style>
<h1>${zh} · ${en}</h1>
${body}
<p id="told" role="status"></p>
<noscript>此页需要 JavaScript。 This page needs JavaScript.</noscript>
<script>${whole}</script>
</html>
`,
    headers: {
      'content-security-policy': [
        "default-src 'none'",
        `script-src ${sha256(whole)}`,
        `style-src ${sha256(STYLE)}`,
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
      ].join('; '),
      'content-type': 'text/html; charset=utf-8',
      // addresses of these pages may hold a secret
      'referrer-policy': 'no-referrer',
      'x-frame-options': 'DENY',
      'cross-origin-opener-policy': 'same-origin',
    },
  };
}

function sha256(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
