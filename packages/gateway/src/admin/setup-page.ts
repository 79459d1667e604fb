import { createHash } from 'node:crypto';

const STYLE = `
:root{color-scheme:light dark;font:16px/1.6 system-ui,"Noto Sans CJK SC","Microsoft YaHei",sans-serif}
body{max-width:34rem;margin:3rem auto;padding:0 1rem}
h1{font-size:1.4rem}label{display:block;margin:1rem 0 .2rem}
input{width:100%;box-sizing:border-box;padding:.5rem;font:inherit}
code{display:block;padding:.6rem;border:1px solid;word-break:break-all;font-size:1.1rem}
button{margin-top:1.2rem;padding:.5rem 1.5rem;font:inherit}
small{opacity:.75}#told{margin-top:1rem;font-weight:600}[hidden]{display:none}`;

/** Takes the token out of the address at once, so that it is in no history and in no picture of the screen. */
const SCRIPT = `
const token=new URLSearchParams(location.search).get('token')||'';
history.replaceState(null,'',location.pathname);
const at=id=>document.getElementById(id);
const tell=text=>{at('told').textContent=text};
const ask=async(path,body)=>{
  const answer=await fetch(path,{method:'POST',headers:{'content-type':'application/json'},body:JSON.stringify(body)});
  const content=await answer.json();
  if(!answer.ok)throw new Error(content.detail+' '+content.detailEn);
  return content;
};
const ROLES={system:'系统管理员 system',security:'安全管理员 security',audit:'审计管理员 audit'};
ask('/v1/admin/setup',{token}).then(begun=>{
  at('role').textContent=ROLES[begun.role];
  at('secret').textContent=begun.secret;
  at('open').href=begun.otpauth;
  if(begun.name){at('name').value=begun.name;at('name').readOnly=true}
  at('form').hidden=false;tell('');
},error=>tell(error.message));
at('form').addEventListener('submit',event=>{
  event.preventDefault();
  if(at('password').value!==at('again').value){tell('两次输入的口令不同。 The two passwords differ.');return}
  at('send').disabled=true;
  ask('/v1/admin/setup/confirm',{token,name:at('name').value,password:at('password').value,totp:at('totp').value.trim()})
    .then(made=>{at('form').hidden=true;tell('已设置：'+made.name+'。请用它登录。 Done: log in as '+made.name+'.')},
      error=>{at('send').disabled=false;tell(error.message)});
});`;

/** Whole in itself: no address but this hub's own. */
export const SETUP_PAGE = `<!doctype html>
<html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>枢纽管理员设置 · Shuniu administrator</title><style>${STYLE}</style>
<h1>枢纽管理员设置 · Set up an administrator</h1>
<form id="form" hidden autocomplete="off">
<p>角色 Role: <strong id="role"></strong></p>
<label for="name">名称 Name</label>
<input id="name" required minlength="2" maxlength="40" autocomplete="username">
<label for="password">口令 Password <small>至少 12 个字符 · 12 characters or more</small></label>
<input id="password" type="password" required minlength="12" maxlength="200" autocomplete="new-password">
<label for="again">再输一次 Again</label>
<input id="again" type="password" required maxlength="200" autocomplete="new-password">
<p>把密钥输入验证器（手机应用），或在手机上<a id="open">打开</a>：<br>
Enter this key into your authenticator, or open the link on the telephone:</p>
<code id="secret"></code>
<label for="totp">验证器给出的六位数字 The six digits it shows</label>
<input id="totp" required inputmode="numeric" pattern="\\s*[0-9]{6}\\s*" autocomplete="one-time-code">
<button id="send">完成 Finish</button>
</form>
<p id="told" role="status">……</p>
<noscript>此页需要 JavaScript。 This page needs JavaScript.</noscript>
<script>${SCRIPT}</script>
</html>
`;

const sha256 = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Nothing runs and nothing is loaded but what stands in the page; no other page may frame it. */
export const SETUP_HEADERS = {
  'content-security-policy': [
    "default-src 'none'",
    `script-src ${sha256(SCRIPT)}`,
    `style-src ${sha256(STYLE)}`,
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  // the address of this page holds a secret
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
} as const;
