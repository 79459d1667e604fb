import { pageOf } from './page.ts';

/** Takes the token out of the address at once, so that it is in no history and in no picture of the screen. */
const SCRIPT = `
const token=new URLSearchParams(location.search).get('token')||'';
history.replaceState(null,'',location.pathname);
const ROLES={system:'系统管理员 system',security:'安全管理员 security',audit:'审计管理员 audit'};
tell('……');
ask('POST','/v1/admin/setup',{token}).then(begun=>{
  at('role').textContent=ROLES[begun.role];
  at('secret').textContent=begun.secret;
  at('open').href=begun.otpauth;
  const side=begun.qr.modules+8;
  at('qr').setAttribute('viewBox','-4 -4 '+side+' '+side);
  at('modules').setAttribute('d',begun.qr.path);
  if(begun.name){at('name').value=begun.name;at('name').readOnly=true}
  at('form').hidden=false;tell('');
},error=>tell(error.message));
at('form').addEventListener('submit',event=>{
  event.preventDefault();
  if(at('password').value!==at('again').value){tell('两次输入的口令不同。 The two passwords differ.');return}
  at('send').disabled=true;
  ask('POST','/v1/admin/setup/confirm',{token,name:at('name').value,password:at('password').value,totp:at('totp').value.trim()})
    .then(made=>{at('form').hidden=true;at('done').hidden=false;tell('已设置：'+made.name+'。 Done: '+made.name+'.')},
      error=>{at('send').disabled=false;tell(error.message)});
});`;

const BODY = `<form id="form" hidden autocomplete="off">
<p>角色 Role: <strong id="role"></strong></p>
<label for="name">名称 Name</label>
<input id="name" required minlength="2" maxlength="40" autocomplete="username">
<label for="password">口令 Password <small>至少 12 个字符 · 12 characters or more</small></label>
<input id="password" type="password" required minlength="12" maxlength="200" autocomplete="new-password">
<label for="again">再输一次 Again</label>
<input id="again" type="password" required maxlength="200" autocomplete="new-password">
<p>用验证器（手机应用）扫描，或输入下面的密钥，或在手机上<a id="open">打开</a>：<br>
Scan this with your authenticator, or enter the key below, or open the link on the telephone:</p>
<svg id="qr" role="img" aria-label="验证器密钥的二维码 · The key as a QR code"><path id="modules" fill="#000"/></svg>
<code id="secret"></code>
<label for="totp">验证器给出的六位数字 The six digits it shows</label>
<input id="totp" required inputmode="numeric" pattern="\\s*[0-9]{6}\\s*" autocomplete="one-time-code">
<button id="send">完成 Finish</button>
</form>
<p id="done" hidden><a href="/admin/account">登录 Log in</a></p>`;

/** Where a one-time link leads. */
export const SETUP_PAGE = pageOf({ zh: '枢纽管理员设置', en: 'Set up an administrator', body: BODY, script: SCRIPT });
