import type { EntryContent } from '../../../packages/gateway/src/catalogue/content.ts';
import type { EntryChange } from '../../../packages/gateway/src/catalogue/store-entry.ts';

/** Subjects of a city's management, one for each of 44 thematic groups. */
const SUBJECTS = [
  ...['供水管网', '排水管网', '燃气管线', '热力管线', '电力设施', '通信管线', '城市道路', '桥梁隧道', '路灯照明'],
  ...['公园绿地', '行道树木', '古树名木', '环卫设施', '垃圾分类', '公共厕所', '建筑工地', '渣土运输', '户外广告'],
  ...['门头店招', '占道经营', '停车泊位', '共享单车', '公交站点', '轨道交通', '交通信号', '河湖水体', '海岸岸线'],
  ...['防汛排涝', '扬尘监测', '噪声监测', '油烟排放', '违法建设', '物业小区', '老旧楼院', '房屋安全', '电梯设备'],
  ...['消防设施', '窨井盖板', '应急物资', '市民热线', '网格巡查', '执法案件', '信用评价', '统计年报'],
] as const;
const KINDS = ['台账', '监测数据', '巡查记录', '养护计划', '考核结果', '审批信息'] as const;
const MORE_KINDS = ['投诉记录', '维修工单', '空间位置', '权属单位', '预警信息', '年度汇总'] as const;
const DISTRICTS = ['市南', '市北', '黄岛', '崂山', '李沧', '城阳', '即墨', '胶州', '平度', '莱西'] as const;
const ITEMS = ['编号', '名称', '所在街道', '主管单位', '养护责任人', '建成日期', '检查结论', '经度', '纬度'] as const;
const SHARES = ['unconditional', 'conditional', 'conditional', 'not-shared'] as const;
const CYCLES = ['realtime', 'daily', 'weekly', 'monthly', 'quarterly', 'yearly'] as const;

/** Thematic groups: ids and names. */
export const GROUPS = SUBJECTS.map((name, n) => ({ id: `group-${String(n + 1).padStart(2, '0')}`, name }));

/** Entries of a catalogue as a city has them, always the same; every tenth stands in two groups. At most 100,000. */
export function entriesOf(count: number, providers: readonly string[]): EntryChange[] {
  const kinds = [...KINDS, ...MORE_KINDS];
  return Array.from({ length: count }, (_, n) => {
    const group = n % SUBJECTS.length;
    const [subject, kind] = [SUBJECTS[group]!, kinds[Math.floor(n / SUBJECTS.length) % kinds.length]!];
    const run = Math.floor(n / SUBJECTS.length / kinds.length);
    const district = DISTRICTS[run % DISTRICTS.length]!;
    const year = 2006 + Math.floor(run / DISTRICTS.length);
    const groups = n % 10 === 0 ? [group, (group + 7) % SUBJECTS.length] : [group];
    const content: EntryContent = {
      title: `${district}区${subject}${kind}（${year}年）`,
      abstract: `${year}年${district}区范围内${subject}的${kind}，由主管部门采集、核对后逐级汇交。`,
      provider: providers[n % providers.length] ?? '',
      format: { kind: 'database' },
      items: [...ITEMS, ...(n % 9_973 === 137 ? ['鮟鱇数量'] : [])].map((item) => ({
        ...{ name: `${subject.slice(0, 2)}${item}`, type: 'C', length: 60 },
      })),
      shareType: SHARES[n % SHARES.length]!,
      shareMethod: '共享平台',
      open: n % 3 === 0,
      updateCycle: CYCLES[n % CYCLES.length]!,
      themes: groups.map((index) => GROUPS[index]!.id),
      division: `3702${String(2 + (run % DISTRICTS.length)).padStart(2, '0')}`,
    };
    return {
      ...{
        id: `qd-${String(n).padStart(6, '0')}`,
        state: 'published',
        publishedOn: '2026-01-05',
        by: 'bench',
        content,
      },
    };
  });
}
