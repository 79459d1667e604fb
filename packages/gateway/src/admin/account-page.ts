import { pageOf } from './page.ts';

/** The token of the session stays in this page's memory: it ends with the page, and no other page can read it. */
const SCRIPT = `
let own;
const show=id=>{for(const each of ['login','account'])at(each).hidden=each!==id};
const clear=form=>{for(const input of form.querySelectorAll('input:not(#user)'))input.value=''};
const asked=async(button,work)=>{
  at(button).disabled=true;
  try{await work()}catch(error){
    tell(error.message);
    if(error.code==='session_ended'){own=undefined;show('login')}
  }finally{at(button).disabled=false}
};
at('login').addEventListener('submit',event=>{
  event.preventDefault();
  asked('enter',async()=>{
    own=await ask('POST','/v1/admin/sessions',
      {name:at('name').value,password:at('password').value,totp:at('totp').value.trim()});
    clear(at('login'));
    at('who').textContent=own.name+' ('+own.role+')';
    at('user').value=own.name;
    show('account');tell('');
  });
});
at('change').addEventListener('submit',event=>{
  event.preventDefault();
  if(at('next').value!==at('again').value){tell('两次输入的新口令不同。 The two new passwords differ.');return}
  asked('save',async()=>{
    const {ended}=await ask('PUT','/v1/admin/password',
      {password:at('present').value,totp:at('code').value.trim(),next:at('next').value},own.token);
    clear(at('change'));
    tell('口令已更换，另外 '+ended+' 个会话已结束。 The password was changed; '+ended+' other sessions have ended.');
  });
});
at('leave').addEventListener('click',()=>asked('leave',async()=>{
  await ask('DELETE','/v1/admin/sessions/current',undefined,own.token);
  own=undefined;clear(at('change'));show('login');tell('已退出。 Signed out.');
}));`;

const CODE = `required inputmode="numeric" pattern="\\s*[0-9]{6}\\s*" autocomplete="one-time-code"`;

const BODY = `<form id="login" autocomplete="off">
<label for="name">名称 Name</label>
<input id="name" required minlength="2" maxlength="40" autocomplete="username">
<label for="password">口令 Password</label>
<input id="password" type="password" required maxlength="200" autocomplete="current-password">
<label for="totp">验证器给出的六位数字 The six digits of your authenticator</label>
<input id="totp" ${CODE}>
<button id="enter">登录 Log in</button>
</form>
<div id="account" hidden>
<p>已登录 Logged in: <strong id="who"></strong></p>
<form id="change" autocomplete="off">
<h2>更换口令 · Change the password</h2>
<input id="user" autocomplete="username" readonly hidden>
<label for="present">现在的口令 The present password</label>
<input id="present" type="password" required maxlength="200" autocomplete="current-password">
<label for="code">新的六位数字（每码一次） Six new digits (each is good once)</label>
<input id="code" ${CODE}>
<label for="next">新口令 The new password <small>至少 12 个字符 · 12 characters or more</small></label>
<input id="next" type="password" required minlength="12" maxlength="200" autocomplete="new-password">
<label for="again">再输一次 Again</label>
<input id="again" type="password" required maxlength="200" autocomplete="new-password">
<button id="save">更换 Change</button>
</form>
<button id="leave" type="button">退出 Sign out</button>
</div>`;

/** Where administrators log in with a browser and change their passwords. */
export const ACCOUNT_PAGE = pageOf({ zh: '枢纽管理员', en: 'Administrator', body: BODY, script: SCRIPT });
