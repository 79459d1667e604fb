#!/usr/bin/env bash
# 一个部门的经历：登记 → 申请 → 获授权 → 推送 → 读取 → 被拒 → 换密钥 → 核验存证 → 授权被撤销。
# A department's story: enrol, apply, be granted, push, read, be refused, rotate keys, verify evidence, lose the grant.
#
#   examples/06-a-departments-story.sh [端口 port]
set -euo pipefail
cd "$(dirname "$0")/.."
root=$PWD
port=${1:-0}
day=$(mktemp -d)
export SHUNIU_STATE=$day/state
hub=
trap '[ -z "$hub" ] || kill "$hub" 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$day"' EXIT

shuniu() { node "$root/packages/cli/bin/shuniu.js" "$@"; }
office() { node "$root/examples/hub-office.js" "$day" "$@"; }
department() { node "$root/examples/department.js" "$SHUNIU_STATE/hubs/$1.json" "${@:2}"; }
step() { printf '\n## %s\n' "$*"; }
must() { printf '$ %s\n' "${*//$day\//}"; "$@"; }
# what has to be refused: says with which exit code it was
refused() { printf '$ %s\n' "${*//$day\//}"; local code=0; "$@" || code=$?; printf '→ %s\n' "$code"; [ "$code" -eq 2 ]; }

step '1. 启动枢纽；首次启动打印一次性管理员链接 · the hub starts and prints a link for its first administrator'
SHUNIU_GATEWAY_LISTEN_PORT=$port SHUNIU_GATEWAY_TICK_MS=100 SHUNIU_GATEWAY_LOG_LEVEL=error \
  node "$root/packages/cli/bin/shuniu.js" serve --db "$day/db" > "$day/hub.log" 2>&1 &
hub=$!
for _ in $(seq 600); do grep -q 'admin/setup?token=' "$day/hub.log" && break; kill -0 "$hub" || { cat "$day/hub.log"; exit 3; }; sleep 0.2; done
link=$(grep -o 'http://[^ ]*admin/setup?token=[^ ]*' "$day/hub.log" | head -1)
url=${link%%/admin/*}
office open "$link"

step '2. 管理员登记部门、应用、数据集 · departments, apps and a dataset are registered'
office org water-bureau 某市供水管理局 140100
office org traffic-police 某市公安交通管理局 140100
water=$(office app water water-bureau answers)
traffic=$(office app traffic traffic-police)
office dataset parts water-bureau part 2013 gbt-30428-2/part@2013 cn-140100
office own-grant water parts push

step '3. 两个部门各自生成密钥，用一次性登记码登记公钥 · both make keys; the private ones never leave them'
shuniu app keygen --out "$day/water.pem" > "$day/water.pub"
shuniu app keygen --out "$day/traffic.pem" > "$day/traffic.pub"
shuniu app enrol water --hub "$url" --token "$water" --key "$day/water.pem"
shuniu app enrol traffic --hub "$url" --token "$traffic" --key "$day/traffic.pem"

step '4. 供水局推送；坏记录说明坏在哪里，再推一次得到同一张回执 · water pushes; a second time it gets the same receipt'
part() { printf '{"id":"%s","name":"%s","competentDepartmentCode":"1000008","competentDepartmentName":"某市供水管理局","ownershipUnitCode":"11140100YY2000013H","ownershipUnitName":"某市市政集团","maintenanceUnitCode":"3000003","maintenanceUnitName":"某市养护所","unitGrid":"140105001001001","position":"和平路","status":"完好","initialDate":"20200904","dataSource":"实测","lon":%s,"lat":37.86}\n' "$@"; }
{ part 1401050101000001 上水井盖 112.55; part 1401050101000002 上水井盖 112.56; part 14010501010003 上水井盖 112.57; } > "$day/parts.ndjson"
batch=$(department water push parts water/parts 0 "$day/parts.ndjson")
same=$(department water push parts water/parts 0 "$day/parts.ndjson")
[ "$batch" = "$same" ]

step '5. 交管部门没有授权：被拒 · traffic has no grant, and is refused'
refused shuniu exchange pull --from traffic --dataset parts --out "$day/parts.csv"

step '6. 申请 → 合规审查 → 提供方答复 · application, compliance review, the provider answers'
application=$(shuniu app apply traffic --dataset parts --divisions 1401 --fields id,name,classCode,status,geometry --purpose 占道施工协同)
office review "$application"
must department water answer "$application" pass
must shuniu app grants traffic

step '7. 读取；只有授权的字段 · traffic reads what it was granted, and no more'
must shuniu exchange pull --from traffic --dataset parts --out "$day/parts.csv"
must cat "$day/parts.csv"

step '8. 换密钥；旧的在重叠期内仍可用 · new keys, with an overlap'
must shuniu app rotate traffic --overlap-hours 24
must shuniu app show traffic
must shuniu exchange pull --from traffic --dataset parts --out "$day/parts.ndjson" --overwrite

step '9. 存证：离线核验第 1 条记录确已收到 · evidence that record 1 was received, verified offline'
for _ in $(seq 100); do vkey=$(department water evidence "$batch" 1 "$day/evidence.json" 2> "$day/not-yet") && break; sleep 0.2; done
must shuniu evidence verify "$day/evidence.json" --key "$vkey"
sed 's/accepted/rejected/' "$day/evidence.json" > "$day/forged.json"
forged=0
shuniu evidence verify "$day/forged.json" --key "$vkey" || forged=$?
[ "$forged" -eq 1 ]

step '10. 授权被撤销，立即生效 · the grant is revoked, at once'
grant=$(shuniu app grants traffic --json | node -e 'let t="";process.stdin.on("data",(d)=>t+=d).on("end",()=>console.log(JSON.parse(t).grants[0].id))')
office revoke "$grant" 协同结束
refused shuniu exchange pull --from traffic --dataset parts --out "$day/again.csv"
