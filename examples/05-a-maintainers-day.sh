#!/usr/bin/env bash
# 标准维护者的一天：城市自己的表格 → 地方扩展 → 检查 → 比对 → 普查数据换版本 → 变更记录。
# A maintainer's day: a city's own spreadsheet, an overlay, lint, diff, a survey brought into the edition of 2026, a changelog.
#
#   examples/05-a-maintainers-day.sh [表格 spreadsheet.xlsx|csv] [工作表 sheet]
#
# 退出码 1 表示“有待人决定的事”，不是失败。 Exit code 1 means that a person has to decide something.
set -euo pipefail
cd "$(dirname "$0")/.."
sheet=${1:-examples/data/city-classes.csv}
day=$(mktemp -d)
trap 'rm -rf "$day"' EXIT
city=$day/city-standards

step() { printf '\n## %s\n' "$*"; }
must() { printf '$ %s\n' "${*//$day\//}"; "$@"; }
# goes on where a person has something to decide
run() { printf '$ %s\n' "${*//$day\//}"; local code=0; "$@" || code=$?; [ "$code" -le 1 ]; printf '→ %s\n' "$code"; }

step '1. 新建地方扩展 · a new overlay'
must npx shuniu standards new-overlay cn-140800 --base gbt-30428-2/part@2013 --name-zh 某市 --name-en 'some city' --dir "$city"

step '2. 读入城市的表格，回答问题 · the spreadsheet, and its questions answered'
table=(npx shuniu standards import-table "$sheet" ${2:+--sheet "$2"} --base gbt-30428-2/part@2013 --overlay cn-140800 --dir "$city")
run "${table[@]}"
decisions=$city/drafts/cn-140800/gbt-30428-2-part-2013/decisions.csv
must node examples/stand-in.js "$decisions"
run "${table[@]}" --decisions "$decisions" # 有的回答引出新的问题 · some answers ask for more
must node examples/stand-in.js "$decisions"
must "${table[@]}" --decisions "$decisions"

step '3. 检查 · lint'
must npx shuniu standards lint "$city"

step '4. 与国标比对，写变更记录 · what it changes, as a changelog'
must npx shuniu standards diff gbt-30428-2/part@2013 gbt-30428-2/part@2013+cn-140800 --standards "$city"
npx shuniu standards diff gbt-30428-2/part@2013 gbt-30428-2/part@2013+cn-140800 --standards "$city" --format markdown > "$day/CHANGELOG.md"
must head -12 "$day/CHANGELOG.md"

step '5. 发布 · publish'
must npx shuniu standards export gbt-30428-2/part@2013 --overlay cn-140800 --standards "$city" --output "$day/parts-2013.xlsx"

step '6. 一份普查换到 2026 版 · a survey goes to the edition of 2026'
npm run --silent sample-city -- --parts 2000 --seed 7 --defects 0 --out "$day/survey" > "$day/survey.log" 2>&1
convert=(npx shuniu convert "$day/survey/parts.csv" "$day/parts-2026.csv" --as part --standard gbt-30428-2/part@2013
  --to-standard gbt-47678-5/part@2026 --overlay cn-140100 --overwrite)
run "${convert[@]}" --worklist "$day/worklist.csv"
must node examples/stand-in.js "$day/worklist.csv" 0155=none # 本市停用了 01055 · the city has no 01055
must npx shuniu standards apply-worklist "$day/worklist.csv" --overlay cn-140100 --dir "$city"
must npx shuniu standards lint "$city"
must "${convert[@]}" --standards "$city" --on-taken renumber # 几类并为一类：重新编号 · where classes merge
must npx shuniu check "$day/parts-2026.csv" --as part --standard gbt-47678-5/part@2026 --overlay cn-140100 --standards "$city" --crs EPSG:4546 --division 1401
