import type { Text } from './text.ts';

/** Words of `shuniu app`, and of everything that speaks to a hub. */
export const hubs = {
  about: {
    zh: '本系统在各枢纽的密钥、申请与授权',
    en: 'keys, applications and grants of this system at hubs',
  },
  state: {
    zh: '存放枢纽档案与上报进度的目录（也可用 SHUNIU_STATE；默认 .shuniu）',
    en: 'folder of hub profiles and of how far reports are (also SHUNIU_STATE; default .shuniu)',
  },
  hub: { zh: '枢纽在本机的名称（app enrol 所起）', en: 'name of the hub on this machine, as app enrol gave it' },
  keygen: {
    zh: '生成密钥对：私钥写入文件（仅属主可读），公钥打印出来，交给枢纽的管理员登记',
    en: 'make a key pair: the private key goes to a file that only its owner can read, the public one is printed for the administrator of the hub',
  },
  alg: { zh: '签名算法', en: 'signature algorithm' },
  out: { zh: '私钥文件；已存在时不会覆盖', en: 'file of the private key; one that is there is never replaced' },
  enrol: {
    zh: '记下一个枢纽：地址、应用、密钥编号、私钥文件；当场签名试一次',
    en: 'remember a hub: address, app, key id and key file; tries a signature at once',
  },
  name: { zh: '给这个枢纽起的名称，如 province', en: 'what to call the hub here, e.g. province' },
  url: { zh: '枢纽地址，如 https://hub.example.gov.cn', en: 'address of the hub, e.g. https://hub.example.gov.cn' },
  app: { zh: '枢纽登记的应用', en: 'the app as the hub registered it' },
  keyId: { zh: '枢纽给出的密钥编号', en: 'the id that the hub gave the key' },
  key: {
    zh: '私钥文件（PEM），或共享密钥文件（base64）',
    en: 'file of the private key (PEM) or of the shared secret (base64)',
  },
  token: {
    zh: '枢纽管理员给的一次性登记码：当场登记公钥，不必再给应用和密钥编号',
    en: "the one-time token that the hub's administrator gave: registers the public key at once, no app and key id needed",
  },
  apply: { zh: '申请一个数据集：起草并提交，打印申请编号', en: 'apply for a dataset: drafts, hands in, prints the id' },
  grants: { zh: '本应用的授权与未办结的申请', en: 'what this app was granted, and its open applications' },
  rotate: {
    zh: '换密钥：生成新密钥并登记，旧密钥在重叠期内仍可用',
    en: 'a new key in the place of the old one, which stays good for the overlap',
  },
  dataset: { zh: '数据集', en: 'dataset' },
  action: { zh: '做什么', en: 'what to do with it' },
  divisions: { zh: '区划代码前缀，逗号分隔（默认全部）', en: 'prefixes of division codes, by commas (default: all)' },
  fields: {
    zh: '字段，逗号分隔（默认全部；个人信息脱敏）',
    en: 'fields, by commas (default: all; personal ones masked)',
  },
  purpose: { zh: '用途', en: 'what for' },
  until: { zh: '截止日 YYYY-MM-DD', en: 'last day, YYYY-MM-DD' },
  overlap: { zh: '旧密钥还能用几小时', en: 'hours in which the old key is still good' },
  applied: {
    zh: '已向 {name} 提交 {dataset} 的申请 {id}',
    en: 'application {id} for {dataset} was handed in at {name}',
  },
  noGrants: { zh: '没有授权，也没有未办结的申请', en: 'no grants, and no open applications' },
  rotated: {
    zh: '{name} 已改用密钥 {keyId}；旧密钥 {old} 在 {hours} 小时内仍可用',
    en: '{name} uses key {keyId} now; the old one, {old}, is good for another {hours} hours',
  },
  rotateOther: {
    zh: '{alg} 的密钥不由本机生成，请向枢纽管理员更换后重新 app enrol',
    en: 'keys of {alg} are not made here; have the administrator of the hub change it, and enrol again',
  },
  keyIdOrToken: { zh: '必须给出 --token，或 --app 与 --key-id', en: 'give --token, or --app and --key-id' },
  tokenNeedsPair: {
    zh: '登记码要用密钥对（app keygen），不能用共享密钥',
    en: 'a token needs a key pair (app keygen), not a shared secret',
  },
  show: {
    zh: '各枢纽档案；给出名称时列出枢纽所登记的密钥',
    en: 'the hubs known here; with a name, the keys that hub has',
  },
  overwrite: { zh: '替换同名的档案', en: 'replace the profile of that name' },
  made: {
    zh: '私钥已写入 {path}（仅属主可读，请勿外传）。把下面的公钥交给枢纽管理员登记：',
    en: 'the private key is in {path}, which only you can read; keep it. Give the public key below to the administrator of the hub:',
  },
  enrolled: {
    zh: '{name} 已就绪：{url} 认得应用 {app} 的密钥 {keyId}',
    en: '{name} is ready: {url} knows key {keyId} of app {app}',
  },
  pinned: {
    zh: '已记下枢纽的公钥（{n} 把），此后回执须与之相符',
    en: 'the {n} public keys of the hub are remembered: receipts have to fit them from now on',
  },
  none: { zh: '还没有记下任何枢纽', en: 'no hub is remembered here' },
  noProfiles: {
    zh: '还没有记下枢纽 {name}。先运行：shuniu app enrol {name} --hub <地址> --app <应用> --key-id <编号> --key <私钥文件>',
    en: 'no hub {name} is remembered here. First: shuniu app enrol {name} --hub <address> --app <app> --key-id <id> --key <file>',
  },
  noProfile: { zh: '没有记下枢纽 {name}；有 {known}', en: 'no hub {name} is remembered here; there are {known}' },
  profileDamaged: {
    zh: '枢纽档案 {path} 已损坏。删去后重新 app enrol',
    en: 'the hub profile {path} is damaged. Remove it and enrol again',
  },
  profileExists: {
    zh: '枢纽 {name} 已记下（{url}）。要替换请加 --overwrite',
    en: 'hub {name} is remembered already ({url}). Add --overwrite to replace it',
  },
  nameShape: {
    zh: '名称只能用小写字母、数字和短横：{name}',
    en: 'a name has lower-case letters, digits and dashes only: {name}',
  },
  urlShape: {
    zh: '枢纽地址应为 http(s)://主机[:端口]，后面不带路径：{url}',
    en: 'the address of a hub is http(s)://host[:port] with nothing behind it: {url}',
  },
  noKey: {
    zh: '{path} 不是可用的私钥（PEM：Ed25519、SM2、P-256、RSA；或至少 32 字节共享密钥的 base64）',
    en: '{path} is no usable key (PEM of Ed25519, SM2, P-256 or RSA, or base64 of a secret of 32 bytes or more)',
  },
  requestId: { zh: '请求编号 {id}', en: 'request id {id}' },
  clock: {
    zh: '本机时钟比枢纽{direction} {n} 秒。请校准时钟（如 timedatectl set-ntp true）；重签没有用',
    en: 'the clock of this machine is {n} seconds {direction} the hub. Set it (e.g. timedatectl set-ntp true); signing again does not help',
  },
  keyGone: {
    zh: '这把密钥在枢纽上已停用。若在别处换过密钥，把新私钥拿到本机，用 app enrol <名称> --overwrite --hub <地址> --app <应用> --key-id <编号> --key <文件> 登记后，再运行同一命令即可，进度仍在；否则请枢纽的安全管理员给一个新的登记码',
    en: 'this key is out of use at the hub. If it was rotated elsewhere, bring the new key here with app enrol <name> --overwrite --hub <url> --app <app> --key-id <id> --key <file> and run the same command again: nothing is lost; else ask the security administrator of the hub for a new token',
  },
  ahead: { zh: '快', en: 'ahead of' },
  behind: { zh: '慢', en: 'behind' },
} as const satisfies Record<string, Text>;

/** By the code of `HubClientError`. */
export const unreached = {
  unreachable: {
    zh: '连不上枢纽 {url}（{reason}）。恢复后重新运行同一命令',
    en: 'the hub {url} cannot be reached ({reason}). Run the same command again when it can',
  },
  timeout: {
    zh: '枢纽 {url} 没有按时回答。稍后重新运行同一命令',
    en: 'the hub {url} did not answer in time. Run the same command again later',
  },
  answer_malformed: {
    zh: '回答的不像是枢纽（HTTP {status}）：中间可能有代理或登录页。请检查地址与网络',
    en: 'what answered is not a hub (HTTP {status}); there may be a proxy or a login page in between. Check the address and the network',
  },
  answer_too_large: { zh: '枢纽的回答超过 {limit} 字节', en: 'the answer of the hub is longer than {limit} bytes' },
  redirected: {
    zh: '{url} 要转到别处（HTTP {status}）。签过名的请求不会转发；请改用枢纽的真实地址',
    en: '{url} wants to lead elsewhere (HTTP {status}). Signed requests are not sent to another place; use the real address of the hub',
  },
  receipt_unsigned: {
    zh: '枢纽的回执没有签名，而本机记下了它的公钥。没有采信，进度不变',
    en: 'the receipt is not signed, though the keys of the hub are known here. It was not accepted; nothing was advanced',
  },
  receipt_forged: {
    zh: '回执的签名与记下的枢纽公钥不符（{reason}）。没有采信，进度不变。若枢纽确已换钥，请核实后重新 app enrol',
    en: 'the signature of the receipt does not fit the known keys of the hub ({reason}). It was not accepted; nothing was advanced. If the hub did change its key, verify that and enrol again',
  },
  download_corrupt: {
    zh: '下载的文件 {file} 与清单不符，已丢弃',
    en: 'the downloaded file {file} is not what its manifest says; it was thrown away',
  },
} as const satisfies Record<string, Text>;

/** By the code of `LinkError`. */
export const links = {
  link_locked: {
    zh: '这条上报链正由另一个进程使用（进程 {pid}）：{folder}',
    en: 'another process works with this link (process {pid}): {folder}',
  },
  link_state_damaged: {
    zh: '上报链的文件已损坏：{path}。没有发送任何数据。可用 --restart 从头重报（对方会认出重复的记录）',
    en: 'a file of the link is damaged: {path}. Nothing was sent. --restart reports everything anew (the far hub recognises what it has)',
  },
  link_other_ends: {
    zh: '目录 {folder} 属于另一条上报链（{end} 是 {expected}，而不是 {found}）。换一个 --state，或核对枢纽档案',
    en: 'the folder {folder} belongs to another link ({end} is {expected}, not {found}). Take another --state, or check the hub profiles',
  },
  near_restored: {
    zh: '{hub} 不认得上次读到的位置（{reason}）：它很可能从备份恢复过。没有发送任何数据。核实后用 --restart 从头重报；{hub} 丢失的记录不会因此在对方消失',
    en: '{hub} does not know the place that was read up to ({reason}): most likely it was restored from a backup. Nothing was sent. Verify, then report anew with --restart; records that {hub} has lost do not vanish from the other side by that',
  },
  near_changed: {
    zh: '在 {hub} 能读到的已与上次不同（{reason}），不能从上次的位置接着读。没有发送任何数据。用 --restart 从头重报（对方会认出重复的记录）',
    en: 'what may be read at {hub} is not what it was ({reason}), so reading cannot go on from there. Nothing was sent. Report anew with --restart (the far hub recognises what it has)',
  },
  far_restored: {
    zh: '{hub} 等的是第 {expected} 批，而本机已有到第 {last} 批的回执：它很可能从备份恢复过，丢了其间各批。没有发送任何数据。核实后用 --restart 从头重报',
    en: '{hub} expects batch {expected}, but receipts up to batch {last} are here: most likely it was restored from a backup and lost those in between. Nothing was sent. Verify, then report anew with --restart',
  },
  far_ahead: {
    zh: '{hub} 已收到本机不知道的第 {seq} 批：这个目录可能是旧副本，或有两处同时上报。没有发送任何数据。核实后用 --restart 从头重报',
    en: '{hub} has a batch {seq} that this folder knows nothing of: the folder may be an old copy, or two report at once. Nothing was sent. Verify, then report anew with --restart',
  },
  fenced: {
    zh: '另一处已用更高的序列（epoch {expected}）接替上报，本目录（epoch {epoch}）不得再发。若应由此处上报，用 --restart',
    en: 'another place has taken over with a higher epoch ({expected}); this folder (epoch {epoch}) may not send any more. If it should be this one, use --restart',
  },
} as const satisfies Record<string, Text>;

/** By the code of `PullError`. */
export const pulls = {
  pull_manifest: {
    zh: '枢纽的标准清单不成样子（{reason}）。目录没有改动。请核对两边的版本后重试',
    en: 'the list of standards makes no sense ({reason}). The folder was not touched. Compare the versions of both sides and try again',
  },
  pull_forged: {
    zh: '取到的文件 {file} 与清单的哈希不符，已全部丢弃，目录没有改动。网络途中可能有人改动；请重试，仍如此则联系对方枢纽的管理员',
    en: 'the file {file} that came does not have the hash of the list; everything was thrown away and the folder not touched. Something on the way may have changed it: try again, then ask the administrator of that hub',
  },
  pull_foreign: {
    zh: '{folder} 里有不是取回来的文件（{file}），没有改动。请另选一个空目录，或把它移走',
    en: '{folder} holds a file that no pull has put there ({file}); nothing was touched. Choose an empty folder, or move it away',
  },
  pull_changed: {
    zh: '{folder} 中的 {file} 在取回后被改动过，没有覆盖。本地的改动请另建扩展（standards new-overlay）；要重新取回，先删去该目录',
    en: '{file} in {folder} was changed since it was brought down; nothing was overwritten. Keep changes of your own in an overlay of your own (standards new-overlay); to bring it down anew, remove the folder first',
  },
  pull_other_hub: {
    zh: '{folder} 是 {origin} 的标准，而不是 {other} 的。请为每个枢纽各用一个目录',
    en: '{folder} holds the standards of {origin}, not of {other}. Use a folder for each hub',
  },
} as const satisfies Record<string, Text>;
