import type { Words } from '@shuniu/schema';

/** Why a hub did not start: what is wrong with what it was told. Exit code 2. */
export const misconfigured = {
  option_unknown: { zh: '不认识的选项：{reason}。用法见 --help', en: 'unknown option: {reason}. See --help' },
  command_unknown: { zh: '没有命令 {name}；有 {known}', en: 'there is no command {name}; there are {known}' },
  file_unreadable: {
    zh: '读不了配置文件 {path}（{reason}）',
    en: 'the configuration {path} cannot be read ({reason})',
  },
  file_broken: {
    zh: '配置文件 {path} 第 {line} 行不是合法的 YAML/JSON：{reason}',
    en: '{path}, line {line}: no YAML or JSON: {reason}',
  },
  key_unknown: { zh: '{where}：没有配置项 {name}。{hint}', en: '{where}: there is no setting {name}. {hint}' },
  value_wrong: { zh: '{where}：{name} {reason}', en: '{where}: {name} {reason}' },
  key_file_unnamed: {
    zh: '用 PostgreSQL 时必须写明密钥文件 keyFile（或 SHUNIU_GATEWAY_KEY_FILE）：各实例共用同一个，并与数据库一起备份',
    en: 'on PostgreSQL the key file must be named: keyFile, or SHUNIU_GATEWAY_KEY_FILE. All instances need the same one; back it up with the database',
  },
  key_file_unusable: {
    zh: '密钥文件 {path} 不能用（{reason}）。请从备份恢复，或检查目录与权限',
    en: 'the key file {path} cannot be used ({reason}). Restore it from the backup, or look at its folder and permissions',
  },
  key_file_open: {
    zh: '密钥文件 {path} 其他用户也能读。请收紧权限：chmod 600 {path}',
    en: 'others can read the key file {path}. Close it: chmod 600 {path}',
  },
  key_file_foreign: {
    zh: '密钥文件 {path} 不是这个数据库的（数据库记的是 {wanted}，文件是 {found}）。请从备份恢复与数据库配套的密钥文件；没有它，已封存的密钥都打不开',
    en: 'the key file {path} is not that of this database (which wants {wanted}; this is {found}). Restore the one that belongs to it: without it nothing that was sealed can be opened',
  },
  key_file_lost: {
    zh: '这个数据库已有密钥（{wanted}），但密钥文件 {path} 不在。请从备份恢复，不会另造一个',
    en: 'this database has a key ({wanted}), but the key file {path} is not there. Restore it from the backup; no other is made',
  },
  admin_unnamed: {
    zh: '已有管理员，请用 --user 写明为谁重置：{known}',
    en: 'There are administrators; name the one who starts anew with --user: {known}',
  },
  admin_unknown: {
    zh: '没有管理员 {user}；有 {known}',
    en: 'there is no administrator {user}; there are {known}',
  },
  standards_broken: {
    zh: '本地标准目录 {path} 不能用：{reason}。逐条查看：shuniu standards lint {path}',
    en: 'the folder of standards {path} cannot be used: {reason}. See all: shuniu standards lint {path}',
  },
  calendar_unreadable: {
    zh: '读不了节假日目录 {path}（{reason}）。请改正配置项 calendar，或去掉它（则只按周末计）',
    en: 'the folder of holidays {path} cannot be read ({reason}). Correct the setting calendar, or leave it away: then only weekends count',
  },
  calendar_broken: {
    zh: '节假日文件 {path} 第 {line} 行不能用：{reason}。请改正该文件（格式同 NateScarlet/holiday-cn，见 docs/access.md）再启动',
    en: '{path}, line {line}, is no arrangement of holidays: {reason}. Correct the file (its form is that of NateScarlet/holiday-cn, see docs/access.md) and start again',
  },
  public_url_unnamed: {
    zh: '监听 {host} 时必须写明对外地址 publicUrl（或 SHUNIU_GATEWAY_PUBLIC_URL），如 https://hub.example.gov.cn：签名与链接以它为准，不信请求所写的 Host。只在本机试用，请监听 127.0.0.1',
    en: 'listening on {host} needs publicUrl (or SHUNIU_GATEWAY_PUBLIC_URL), e.g. https://hub.example.gov.cn: signatures and links go by it, not by the Host of whoever asks. To try it on this machine only, listen on 127.0.0.1',
  },
  rules_unreadable: {
    zh: '读不了申请审批规则 {path}（{reason}）。请改正配置项 accessRules，或去掉它（则用默认规则）',
    en: 'the rules of access {path} cannot be read ({reason}). Correct the setting accessRules, or leave it away: then the defaults hold',
  },
  rules_broken: {
    zh: '申请审批规则 {path} 第 {line} 行不能用：{reason}。请对照 docs/access.md 改正后再启动',
    en: '{path}, line {line}, is no rule of access: {reason}. Correct it by docs/access.md and start again',
  },
  address_in_use: {
    zh: '{host}:{port} 已被占用。换一个端口：listen.port 或 SHUNIU_GATEWAY_LISTEN_PORT',
    en: '{host}:{port} is taken. Choose another port: listen.port, or SHUNIU_GATEWAY_LISTEN_PORT',
  },
  address_unusable: {
    zh: '不能监听 {host}:{port}（{reason}）',
    en: 'cannot listen on {host}:{port} ({reason})',
  },
  store_address_invalid: {
    zh: '数据库地址无效：应为 postgres://… 或一个可写的目录（{reason}）',
    en: 'the database address must be postgres://… or a folder that can be written to ({reason})',
  },
} as const satisfies Readonly<Record<string, Words>>;

/** What failed beneath a hub. Exit code 3. Keys with `store_` are codes of StoreError. */
export const failed = {
  store_locked: {
    zh: '数据库目录正被另一个进程使用（进程 {pid}，主机 {host}）。PGlite 只供一个进程；要几个实例请用 PostgreSQL',
    en: 'the database folder is in use by another process ({pid} on {host}). PGlite is for one process; several instances need PostgreSQL',
  },
  store_unreachable: {
    zh: '无法连接数据库：{reason}',
    en: 'the database cannot be reached: {reason}',
  },
  store_denied: {
    zh: '数据库拒绝了这个用户或这个操作：{reason}',
    en: 'the database denies this user or this action: {reason}',
  },
  store_version: {
    zh: '需要 PostgreSQL 14 或更新版本，现在是 {found}',
    en: 'PostgreSQL 14 or newer is needed; this is {found}',
  },
  store_newer: {
    zh: '这个数据库由更新版本的枢纽写成（{found}，本版本识得 {known}）。请升级枢纽',
    en: 'this database was written by a newer Shuniu ({found}; this one knows {known}). Upgrade Shuniu',
  },
  store_migration_changed: {
    zh: '数据库中已执行的迁移 {schema}/{name} 与本程序带的不是同一个（程序被改动，或数据库出自另一个分支）。请用建立这个数据库的版本，或从备份恢复',
    en: 'the migration {schema}/{name} that this database has had is not the one of this program (which was changed, or the database comes from another branch). Use the version that made the database, or restore from a backup',
  },
  store_disk_full: { zh: '数据库所在磁盘已满', en: 'the disk of the database is full' },
  store_failed: { zh: '数据库出错：{reason}', en: 'the database failed: {reason}' },
  bug: {
    zh: '内部错误，这是枢纽的缺陷，请附上以下内容报告：\n{reason}',
    en: 'internal error: this is a bug in Shuniu. Please report it with what follows:\n{reason}',
  },
} as const satisfies Readonly<Record<string, Words>>;

export const start = {
  usage: {
    zh: `用法：shuniu-gateway [命令] [选项]

  （无命令）          启动枢纽
  admin-link          打印一次性管理员链接（只在服务器控制台上；遗失口令或验证器时用）

  --config <文件>     YAML 或 JSON；默认 SHUNIU_GATEWAY_CONFIG
  --db <地址>         postgres://… 或 PGlite 目录，优先于配置
  --user <名称>       admin-link：为哪位已有的管理员重置；没有管理员时不需要
  --print-config      打印生效的配置（不含秘密）后退出
  --lang zh-CN|en
  --help  --version

配置项见 config.schema.json；环境变量 SHUNIU_GATEWAY_<路径>，如 SHUNIU_GATEWAY_LISTEN_PORT=8080。`,
    en: `Usage: shuniu-gateway [command] [options]

  (no command)        start the hub
  admin-link          print a one-time link for an administrator (on the server's console only; for lost passwords and authenticators)

  --config <file>     YAML or JSON; SHUNIU_GATEWAY_CONFIG by default
  --db <address>      postgres://… or a folder for PGlite; wins over the configuration
  --user <name>       admin-link: which administrator starts anew; not needed where there are none
  --print-config      print the configuration in force, without secrets, and end
  --lang zh-CN|en
  --help  --version

Settings are in config.schema.json; environment variables SHUNIU_GATEWAY_<PATH>, e.g. SHUNIU_GATEWAY_LISTEN_PORT=8080.`,
  },
  listening: { zh: '枢纽 {title} 已启动：{url}', en: 'the hub {title} is up: {url}' },
  firstAdmin: {
    zh: '还没有管理员。请在 24 小时内打开此一次性链接设置第一位（系统管理员）；重启会换新链接，旧的作废：\n{link}',
    en: 'There is no administrator yet. Open this one-time link within 24 hours to set up the first one (role system); a new start prints a new one and voids this:\n{link}',
  },
  adminLink: {
    zh: '一次性链接，24 小时内有效，只能用一次：\n{link}',
    en: 'One-time link, good for 24 hours and for one use:\n{link}',
  },
  stopping: { zh: '正在停止：等进行中的请求结束……', en: 'stopping: what is under way may end…' },
  cutOff: {
    zh: '等了 {ms} 毫秒，仍有请求未结束，已断开',
    en: 'after {ms} ms some requests had not ended; they were cut off',
  },
  stopped: { zh: '已停止', en: 'stopped' },
  line: { zh: '{path} 第 {line} 行', en: '{path}, line {line}' },
  didYouMean: { zh: '是不是 {name}？', en: 'Did you mean {name}?' },
  known: { zh: '有：{known}', en: 'There are: {known}' },
} as const satisfies Readonly<Record<string, Words>>;
