import { AUTH_PROBLEMS } from './auth-problems.ts';
import type { ProblemEntry } from './entry.ts';

export type { ProblemEntry } from './entry.ts';

/**
 * Everything that the hub refuses or fails at. Codes are stable: programs branch on them. Rooms add theirs here, in
 * the order of their status.
 */
export const PROBLEMS = {
  ...AUTH_PROBLEMS,
  field_unknown: {
    status: 400,
    title: { zh: '没有这个字段', en: 'No such field' },
    detail: {
      zh: '数据集 {dataset} 没有 {field}。字段见 /openapi.json 与目录条目。',
      en: 'The dataset {dataset} has no {field}; see /openapi.json and the catalogue entry.',
    },
  },
  class_unknown: {
    status: 400,
    title: { zh: '没有这个分类代码', en: 'No such class' },
    detail: {
      zh: '{table} 中没有代码 {class}，见 /v1/standards。',
      en: '{table} has no code {class}; see /v1/standards.',
    },
  },
  too_many_groups: {
    status: 400,
    title: { zh: '分组过多', en: 'Too many groups' },
    detail: {
      zh: '结果超过 {most} 组。请缩小范围，或换成较粗的分组（如 bigClass、division:4、日期的 :month）。',
      en: 'There are more than {most} groups. Ask for less, or group more coarsely (bigClass, division:4, :month of a date).',
    },
  },
  too_many_shapes: {
    status: 400,
    title: { zh: '图形过多', en: 'Too many shapes' },
    detail: {
      zh: '范围内需要裁切的面或线超过 {most} 个，或图形过于复杂。请缩小范围或简化图形。',
      en: 'More than {most} polygons or lines would have to be cut, or the outlines are too detailed. Draw a smaller or simpler area.',
    },
  },
  place_none: {
    status: 400,
    title: { zh: '数据集没有位置', en: 'The dataset has no places' },
    detail: {
      zh: '数据集 {dataset} 没有坐标，不能按位置筛选。',
      en: 'Records of {dataset} have no place to ask about.',
    },
  },
  request_malformed: {
    status: 400,
    title: { zh: '请求不合规范', en: 'The request is malformed' },
    detail: {
      zh: '{at} 不合规范：{reason}。请对照 /openapi.json 改正后重发。',
      en: '{at}: {reason}. Compare with /openapi.json, correct and send again.',
    },
  },
  request_slow: {
    status: 408,
    title: { zh: '请求迟迟没有到齐', en: 'The request did not come in time' },
    detail: {
      zh: '在允许的时间内没有收到完整的请求，连接已关闭。请检查网络后重发。',
      en: 'The request was not whole when its time was up; the connection is closed. Look at the network and send it again.',
    },
  },
  headers_too_large: {
    status: 431,
    title: { zh: '请求头太大', en: 'The headers are too large' },
    detail: {
      zh: '请求行与请求头合计超过 16 KiB。请缩短地址或请求头；条件太长时用 POST …/records/search。',
      en: 'Request line and headers are more than 16 KiB. Shorten address or headers; conditions that are too long go by POST …/records/search.',
    },
  },
  webhook_url_refused: {
    status: 400,
    title: { zh: '不能回调这个地址', en: 'This address cannot be called' },
    detail: {
      zh: '{reason}。须为 https 地址；内网地址须由平台管理员列入 webhooks.allow。',
      en: '{reason}. It has to be https; private addresses have to be listed in webhooks.allow by the operator of the hub.',
    },
  },
  cursor_invalid: {
    status: 400,
    title: { zh: '游标无效', en: 'The cursor is invalid' },
    detail: {
      zh: '游标不是本平台为这项查询给出的。请去掉 cursor 从头读起。',
      en: 'The cursor was not given by this hub for this query. Leave cursor away and begin again.',
    },
  },
  credentials_ambiguous: {
    status: 400,
    title: { zh: '身份凭据不止一种', en: 'More than one kind of credentials' },
    detail: {
      zh: '请求同时带有 {ways} 的凭据，只能用一种。',
      en: 'The request carries credentials of {ways}; use one of them.',
    },
  },
  refusal_basis: {
    status: 400,
    title: { zh: '拒绝须有法律依据', en: 'A refusal needs its legal basis' },
    detail: { zh: '请在 legalBasis 中写明依据。', en: 'Give it in legalBasis.' },
  },
  return_note: {
    status: 400,
    title: { zh: '退回须写明意见', en: 'A return needs a note' },
    detail: { zh: '请在 note 中写明须补正什么。', en: 'Say in note what has to be put right.' },
  },
  standards_question: {
    status: 400,
    title: { zh: '代码表或版本写得不对', en: 'No such table or edition' },
    detail: {
      zh: '{reason}。可用的代码表见 /v1/standards/tables。',
      en: '{reason}. Tables are at /v1/standards/tables.',
    },
  },
  dataset_kind: {
    status: 400,
    title: { zh: '须写明记录类型', en: 'Which record type' },
    detail: {
      zh: 'recordType（内置）与 schema（自定义）须写且只写其一。',
      en: 'Name either recordType (built in) or schema (of your own).',
    },
  },
  dataset_edition: {
    status: 400,
    title: { zh: '没有这个记录类型或版本', en: 'No such record type or edition' },
    detail: { zh: '{reason}', en: '{reason}' },
  },
  dataset_intake: {
    status: 400,
    title: { zh: '接收设置不成立', en: 'The intake does not hold' },
    detail: {
      zh: '{reason}。代码表与地方扩展见 /v1/standards/tables。',
      en: '{reason}. Tables and overlays are at /v1/standards/tables.',
    },
  },
  dataset_provider: {
    status: 400,
    title: { zh: '提供方不存在或未写明', en: 'No such provider' },
    detail: { zh: '请以 provider 写明已登记的部门。', en: 'Name a registered org as provider.' },
  },
  unauthenticated: {
    status: 401,
    title: { zh: '未通过身份验证', en: 'Not authenticated' },
    detail: { zh: '此接口需要签名、令牌或登录。', en: 'This route needs a signature, a token or a login.' },
  },
  login_refused: {
    status: 401,
    title: { zh: '登录未成功', en: 'The login was refused' },
    detail: {
      zh: '名称、口令或验证码不对，或连续失败后暂时锁定。验证码只能用一次，请等下一个再试；遗失时在服务器上运行 shuniu-gateway admin-link。',
      en: 'Name, password or code is wrong, or the account is locked for a while after failures. A code is good once, so wait for the next one; if something is lost, run shuniu-gateway admin-link on the server.',
    },
  },
  session_ended: {
    status: 401,
    title: { zh: '会话已结束', en: 'The session has ended' },
    detail: {
      zh: '会话不存在、已过期或已被结束。请重新登录：POST /v1/admin/sessions。',
      en: 'The session does not exist, has expired or was ended. Log in again: POST /v1/admin/sessions.',
    },
  },
  forbidden: {
    status: 403,
    title: { zh: '无权调用', en: 'Not allowed' },
    detail: { zh: '此身份不能调用这个接口。', en: 'This identity may not call this route.' },
  },
  grant_missing: {
    status: 403,
    title: { zh: '没有有效的授权', en: 'No grant' },
    detail: {
      zh: '对数据集 {dataset} 没有有效的 {action} 授权。请通过 /v1/applications 申请。',
      en: 'There is no grant to {action} the dataset {dataset}. Apply at /v1/applications.',
    },
  },
  grant_unknown: {
    status: 403,
    title: { zh: '没有这项授权', en: 'No such grant' },
    detail: {
      zh: '授权 {grant} 不存在、不属于此应用、不适用于 {dataset}，或已失效。',
      en: 'Grant {grant} does not exist, is not of this app, is not for {dataset}, or has ended.',
    },
  },
  field_not_granted: {
    status: 403,
    title: { zh: '字段未授权', en: 'The field is not granted' },
    detail: {
      zh: '授权 {grant} 没有明文给出字段 {field}，不能取用，也不能按它筛选、排序或统计。',
      en: 'Grant {grant} does not give the field {field} unmasked: it cannot be read, filtered, sorted or counted by.',
    },
  },
  grant_unusable: {
    status: 403,
    title: { zh: '授权与数据集不符', en: 'The grant does not fit the dataset' },
    detail: {
      zh: '授权 {grant} 的行条件用到数据集中没有的字段或写法（{field}），不放行任何记录。请数据提供方改正授权。',
      en: 'The row filter of grant {grant} names what the dataset does not have ({field}); nothing is let out. The provider has to correct the grant.',
    },
  },
  epoch_stale: {
    status: 403,
    title: { zh: '推送方的 epoch 已过期', en: 'The epoch of the producer is stale' },
    detail: {
      zh: '收到 epoch {epoch}，而 {current} 已在推送。请停止本进程；若确需接管，请以更大的 epoch、seq 0 开始。',
      en: 'Epoch {epoch} came, but {current} is pushing already. Stop this process; to take over, begin with a greater epoch and seq 0.',
    },
  },
  link_invalid: {
    status: 403,
    title: { zh: '链接无效', en: 'The link is not valid' },
    detail: {
      zh: '一次性链接或登记码不存在、已用过或已过期。请向发出它的管理员要一个新的；首位管理员重启枢纽即可得到新链接。',
      en: 'The one-time link or token does not exist, was used or has expired. Ask who gave it for a new one; for the first administrator, a new start of the hub prints one.',
    },
  },
  totp_wrong: {
    status: 403,
    title: { zh: '验证码不对', en: 'The code is wrong' },
    detail: {
      zh: '验证器给出的验证码不对。请核对手机时间后再输入当前的六位数字。',
      en: 'The code of the authenticator is wrong. Check the clock of the telephone and enter the six digits that it shows now.',
    },
  },
  grant_changed: {
    status: 403,
    title: { zh: '授权内容已变', en: 'The grant has changed' },
    detail: {
      zh: '授权 {grant} 的范围、字段或脱敏在导出之后已改变，原文件不再提供。请重新导出。',
      en: 'What grant {grant} lets out has changed since the export; its files are not given out any more. Export again.',
    },
  },
  checkpoint_unsigned: {
    status: 403,
    title: { zh: '检查点的签名不成立', en: 'The checkpoint is not signed' },
    detail: {
      zh: '检查点没有日志 {origin} 所登记公钥的有效签名。密钥换过的，请上级平台重新登记。',
      en: 'The checkpoint has no valid signature of the key that is known for the log {origin}. After a change of keys have it registered anew.',
    },
  },
  not_found: {
    status: 404,
    title: { zh: '没有找到', en: 'Not found' },
    detail: {
      zh: '这里没有 {what}，或不在授权范围内。',
      en: 'There is no {what} here, or it is outside of the grant.',
    },
  },
  code_unknown_here: {
    status: 404,
    title: { zh: '没有这个代码', en: 'No such code' },
    detail: { zh: '{ref} 中没有 {code}。相近的有：{near}', en: '{ref} has no {code}. Near: {near}' },
  },
  dataset_unknown: {
    status: 404,
    title: { zh: '没有这个数据集', en: 'No such dataset' },
    detail: {
      zh: '没有数据集 {dataset}，见 /v1/catalogue/entries。',
      en: 'No dataset {dataset}; see /v1/catalogue/entries.',
    },
  },
  name_taken: {
    status: 409,
    title: { zh: '名称已被占用', en: 'The name is taken' },
    detail: { zh: '这个名称已有人用，请换一个。', en: 'Somebody has this name already; choose another.' },
  },
  grant_ambiguous: {
    status: 409,
    title: { zh: '授权不止一项', en: 'More than one grant' },
    detail: {
      zh: '对数据集 {dataset} 有几项授权，请以 ?grant= 指明其一：{grants}',
      en: 'There are several grants for the dataset {dataset}; name one with ?grant=: {grants}',
    },
  },
  evidence_pending: {
    status: 409,
    title: { zh: '存证尚未编入日志', en: 'The evidence is not in the log yet' },
    detail: {
      zh: '叶子 {leaf} 已经记下，约一秒内编入日志。请按 Retry-After 再取。',
      en: 'Leaf {leaf} is recorded and gets its place in the log within about a second. Ask again after Retry-After.',
    },
  },
  application_state: {
    status: 409,
    title: { zh: '申请状态不允许', en: 'Not in this state' },
    detail: {
      zh: '申请 {application} 处于 {state}，不能转为 {to}；请重新读取。',
      en: 'Application {application} is {state} and cannot become {to}; read it again.',
    },
  },
  application_dataset: {
    status: 409,
    title: { zh: '申请的数据集不能改', en: 'The dataset of an application stays' },
    detail: {
      zh: '此申请针对 {dataset}；其他数据集请另行申请。',
      en: 'This application is for {dataset}; make another one for other data.',
    },
  },
  entry_not_shared: {
    status: 409,
    title: { zh: '不予共享', en: 'Not shared' },
    detail: {
      zh: '条目 {entry} 属不予共享，依据：{basis}',
      en: 'Entry {entry} is not shared, by: {basis}',
    },
  },
  correction_state: {
    status: 409,
    title: { zh: '异议已答复', en: 'It has been answered' },
    detail: {
      zh: '异议 {correction} 处于 {state}，不能再答复。',
      en: 'Correction {correction} is {state} and cannot be answered again.',
    },
  },
  correction_stale: {
    status: 409,
    title: { zh: '与现值不符', en: 'Not what stands there' },
    detail: {
      zh: '{field} 现在不是所报的值。请重新读取记录，若仍有误再报。',
      en: '{field} is not what was reported. Read the record again, and report it if it is still wrong.',
    },
  },
  grant_state: {
    status: 409,
    title: { zh: '授权状态不允许', en: 'Not in this state' },
    detail: {
      zh: '授权 {grant} 处于 {state}，不能转为 {to}。',
      en: 'Grant {grant} is {state} and cannot become {to}.',
    },
  },
  grant_not_own: {
    status: 409,
    title: { zh: '不是本部门的数据集', en: 'Not its own dataset' },
    detail: {
      zh: '应用 {app} 不属于 {dataset} 的提供方 {provider}，须通过 /v1/applications 申请。',
      en: 'App {app} is not of {provider}, which provides {dataset}; it applies at /v1/applications.',
    },
  },
  dataset_exists: {
    status: 409,
    title: { zh: '数据集编号已被使用', en: 'The dataset exists' },
    detail: {
      zh: '已有数据集 {dataset}；修改请用 PUT。',
      en: 'There is a dataset {dataset} already; change it with PUT.',
    },
  },
  dataset_built_in_office: {
    status: 403,
    title: { zh: '内置记录类型由系统管理员登记', en: 'Built-in record types are opened by the system administrator' },
    detail: {
      zh: '内置记录类型的表里有各方导入的数据，请系统管理员登记并指明提供方；本部门自己的数据可用 JSON Schema 登记。',
      en: 'The table of a built-in record type holds what everybody imports: ask the system administrator to register it and name its provider; data of your own are registered with a JSON Schema.',
    },
  },
  dataset_type_taken: {
    status: 409,
    title: { zh: '记录类型已被使用', en: 'The record type is taken' },
    detail: {
      zh: '记录类型 {type}（此版本）属于数据集 {dataset}：自定义的请换一个名称，内置的请向它申请授权。',
      en: 'The record type {type} in this edition belongs to the dataset {dataset}: choose another name for a type of your own, apply for a grant to a built-in one.',
    },
  },
  dataset_built_in: {
    status: 409,
    title: { zh: '内置记录类型不能改', en: 'The record type is built in' },
    detail: {
      zh: '数据集 {dataset} 用的是内置记录类型，其字段由标准规定。',
      en: 'The dataset {dataset} has a built-in record type, whose fields the standard gives.',
    },
  },
  dataset_incompatible: {
    status: 409,
    title: { zh: '新旧不兼容', en: 'Not compatible' },
    detail: {
      zh: '有 {count} 处变化会使已收的数据或已有的用户不再成立，见 problems 中 level 为 major 的。请另立数据集，并弃用 {dataset}。',
      en: '{count} changes would break what was stored or who reads it: those of level major in problems. Make another dataset and deprecate {dataset}.',
    },
  },
  dataset_table: {
    status: 409,
    title: { zh: '不能建表', en: 'No table can be made' },
    detail: { zh: '{reason}', en: '{reason}' },
  },
  entry_exists: {
    status: 409,
    title: { zh: '条目编号已被使用', en: 'The entry exists' },
    detail: {
      zh: '目录中已有条目 {entry}；修改请用 PUT。',
      en: 'There is an entry {entry} already; change it with PUT.',
    },
  },
  entry_state: {
    status: 409,
    title: { zh: '条目状态不允许', en: 'Not in this state' },
    detail: {
      zh: '条目 {entry} 处于 {state}，不能转为 {to}。次序是 draft → published → deprecated → withdrawn。',
      en: 'Entry {entry} is {state} and cannot become {to}. The order is draft → published → deprecated → withdrawn.',
    },
  },
  entry_before_sunset: {
    status: 409,
    title: { zh: '未到停用日期', en: 'Before the sunset' },
    detail: {
      zh: '条目 {entry} 承诺服务到 {sunset}，在此之前不能撤销；可再次弃用以改动日期。',
      en: 'Entry {entry} is promised until {sunset} and cannot be withdrawn before; deprecate again to move the day.',
    },
  },
  theme_parent: {
    status: 409,
    title: { zh: '上级专题不成立', en: 'Not a possible parent' },
    detail: {
      zh: '{parent} 不存在，或在 {theme} 之下。',
      en: '{parent} does not exist, or stands below {theme}.',
    },
  },
  version_conflict: {
    status: 412,
    title: { zh: '版本已变', en: 'Another version' },
    detail: {
      zh: '当前版本是 {version}。请重新读取，在其上修改，并以 If-Match 指明。',
      en: 'The version is {version} now. Read it again, change that, and name it with If-Match.',
    },
  },
  export_not_ready: {
    status: 409,
    title: { zh: '导出尚未完成', en: 'The export is not ready' },
    detail: {
      zh: '导出 {export} 的状态为 {state}，请稍后再查 /v1/exports/{export}。',
      en: 'Export {export} is {state}; ask /v1/exports/{export} again later.',
    },
  },
  export_gone: {
    status: 410,
    title: { zh: '导出文件已不在', en: 'The files of the export are gone' },
    detail: {
      zh: '导出 {export} 的状态为 {state}，没有可下载的文件。请重新导出。',
      en: 'Export {export} is {state}: there are no files. Export again.',
    },
  },
  range_unsatisfiable: {
    status: 416,
    title: { zh: '范围超出文件', en: 'The range is outside of the file' },
    detail: { zh: '文件只有 {bytes} 字节。', en: 'The file has {bytes} bytes.' },
  },
  cursor_too_old: {
    status: 410,
    title: { zh: '游标已失效', en: 'The cursor is too old' },
    detail: {
      zh: '数据集 {dataset} 的游标已不能续取（{reason}：restored 数据库曾从备份恢复；purged 墓碑已清理；grant_changed 授权内容已变；dataset_changed 数据集结构已变）。请用 POST /v1/exports 取一份快照，从其中的 cursor 续取；数据量小时也可用 cursor=start 从头读取。',
      en: 'The cursor of {dataset} cannot go on ({reason}: restored – the database came back from a backup; purged – tombstones are gone; grant_changed – the grant lets out other records or fields; dataset_changed – the dataset has other fields). Take a snapshot with POST /v1/exports and go on from its cursor, or read from cursor=start.',
    },
  },
  seq_gap: {
    status: 409,
    title: { zh: '批次序号不连续', en: 'A gap in the sequence of batches' },
    detail: {
      zh: '收到 seq {seq}，应为 {expected}。请从 {expected} 起重发。',
      en: 'Batch {seq} came, {expected} was expected. Send again from {expected} on.',
    },
  },
  grids_none: {
    status: 409,
    title: { zh: '还没有单元网格', en: 'There are no unit grids yet' },
    detail: {
      zh: '该数据集的点要定位到单元网格（intake.locate），而库中还没有网格。请先推送或导入单元网格，再以同一 seq 重发这一批。',
      en: 'Points of this dataset are located in unit grids (intake.locate), and none are stored. Push or import the unit grids first, then send this batch again under the same seq.',
    },
  },
  receipt_gone: {
    status: 410,
    title: { zh: '回执已不再保存', en: 'The receipt is no longer kept' },
    detail: {
      zh: '批次 {seq} 早已处理，其回执已过保存期；无需重发。',
      en: 'Batch {seq} was taken long ago and its receipt has been purged; it need not be sent again.',
    },
  },
  body_too_large: {
    status: 413,
    title: { zh: '请求体过大', en: 'The body is too large' },
    detail: { zh: '请求体超过 {limit} 字节，请分批发送。', en: 'The body exceeds {limit} bytes; send it in parts.' },
  },
  media_type_unknown: {
    status: 415,
    title: { zh: '不支持的内容类型', en: 'Unknown media type' },
    detail: { zh: '不接受 {type}。', en: '{type} is not accepted.' },
  },
  scope_invalid: {
    status: 422,
    title: { zh: '申请范围不成立', en: 'The scope does not hold' },
    detail: {
      zh: '有 {count} 处，第一处在 {at}：{first}。全部见 problems。',
      en: '{count} faults, the first at {at}: {firstEn}. All are in problems.',
    },
  },
  dataset_schema: {
    status: 422,
    title: { zh: 'JSON Schema 不可用', en: 'The JSON Schema cannot be used' },
    detail: {
      zh: '有 {count} 处，第一处在 {at}：{first}。全部见 problems。',
      en: '{count} problems, the first at {at}: {firstEn}. All are in problems.',
    },
  },
  entry_incomplete: {
    status: 422,
    title: { zh: '条目内容不成立', en: 'The entry does not hold' },
    detail: {
      zh: '有 {count} 处，第一处：{first}。全部见 problems。',
      en: '{count} faults, the first: {firstEn}. All are in problems.',
    },
  },
  too_many_webhooks: {
    status: 429,
    title: { zh: '回调过多', en: 'Too many webhooks' },
    detail: {
      zh: '同一应用至多登记 {limit} 个回调。请先删除不用的。',
      en: 'One app may have {limit} webhooks; remove some first.',
    },
  },
  too_many_exports: {
    status: 429,
    title: { zh: '未完成的导出过多', en: 'Too many exports under way' },
    detail: {
      zh: '同一应用至多有 {limit} 个未完成的导出。请等待其完成，或取消不用的。',
      en: 'One app may have {limit} exports under way; wait for them, or cancel some.',
    },
  },
  too_many_streams: {
    status: 429,
    title: { zh: '同时等待的连接过多', en: 'Too many waiting connections' },
    detail: {
      zh: '同一应用同时等待变更的连接不能超过 {limit} 个。请关闭不用的连接。',
      en: 'One app may have {limit} connections waiting for changes; close those that are not used.',
    },
  },
  quota_exceeded: {
    status: 429,
    title: { zh: '已到当日配额', en: 'The quota of the day is used up' },
    detail: {
      zh: '授权 {grant} 今日已用请求 {requests}、记录 {rows}。请按 Retry-After 再试，或减小 limit。',
      en: 'Grant {grant} has used {requests} requests and {rows} records today. Try again after Retry-After, or with a smaller limit.',
    },
  },
  batch_unparsable: {
    status: 422,
    title: { zh: '批次无法解析', en: 'The batch cannot be parsed' },
    detail: {
      zh: '第 {line} 行，字节 {offset}：{reason}。整批未处理；请改正后以同一 seq 重发，每行一个 JSON 对象。',
      en: 'Line {line}, byte {offset}: {reasonEn}. Nothing of it was taken; correct it and send it again under the same seq, one JSON object per line.',
    },
  },
  seq_reused: {
    status: 422,
    title: { zh: '同一序号、不同内容', en: 'Another body under a seq that was used' },
    detail: {
      zh: '批次 {seq} 已收，内容的 SHA-256 为 {sha256}，与本次不同。新内容请用下一个 seq。',
      en: 'Batch {seq} was taken with a body of SHA-256 {sha256}, which is not this one. Give new content the next seq.',
    },
  },
  slow_down: {
    status: 429,
    title: { zh: '推送过快', en: 'Too many at a time' },
    detail: {
      zh: '等待数据库的请求过多。请按 Retry-After 稍后重发同一批次，并缩小窗口。',
      en: 'Too many requests wait for the database. Send the same batch again after Retry-After, and fewer at a time.',
    },
  },
  password_weak: {
    status: 422,
    title: { zh: '口令太弱', en: 'The password is too weak' },
    detail: {
      zh: '口令不可用（{reason}）：至少 12 个字符，不含名称，不是常见口令、重复或顺序字符。几个互不相干的词连起来就好。',
      en: 'The password cannot be used ({reason}): 12 characters or more, without the name, no common password, no repetition or sequence. A few words that have nothing to do with each other will do.',
    },
  },
  checkpoint_inconsistent: {
    status: 422,
    title: { zh: '检查点与此前的不一致', en: 'The checkpoint is not consistent' },
    detail: {
      zh: '日志 {origin} 从 {old} 到 {size} 的一致性证明不成立：以前见证过的内容被改动，或证明有误。不予见证。',
      en: 'The proof for the log {origin} from {old} to {size} does not hold: what was co-signed before was changed, or the proof is wrong. It is not co-signed.',
    },
  },
  internal: {
    status: 500,
    title: { zh: '平台内部错误', en: 'Internal error' },
    detail: {
      zh: '已记录，请向平台管理员提供请求编号。',
      en: 'It has been logged; give the request id to the administrator of the hub.',
    },
  },
  busy: {
    status: 503,
    title: { zh: '平台繁忙', en: 'The hub is busy' },
    detail: { zh: '请按 Retry-After 稍后再试。', en: 'Try again after Retry-After.' },
  },
} as const satisfies Readonly<Record<string, ProblemEntry>>;

export type ProblemCode = keyof typeof PROBLEMS;
