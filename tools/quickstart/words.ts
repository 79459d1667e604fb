/** What the quickstart says, in the language of the machine. */
export interface Words {
  readonly making: (parts: number) => string;
  readonly checking: string;
  readonly importing: string;
  readonly reporting: string;
  readonly serving: string;
  readonly planted: (defects: number, refused: number) => string;
  readonly look: (places: readonly (readonly [string, string])[]) => string;
  readonly report: string;
  readonly rejects: string;
  readonly database: string;
  readonly key: string;
  readonly differs: (found: number, wanted: number) => string;
  readonly failed: (command: string, status: number | null) => string;
}

const zh: Words = {
  making: (parts) => `① 生成示例城市：${parts} 个部件（GBK，CGCS2000 高斯-克吕格坐标）`,
  checking: '② 只校验，不入库',
  importing: '③ 校验、定位到单元网格并入库',
  reporting: '④ 三个枢纽：市 → 省 → 国家，上报一类部件（上水井盖）',
  serving: '④ 启动枢纽（Ctrl-C 结束）。首次启动打印的一次性链接用来设置管理员；接口说明在 /docs',
  planted: (defects, refused) =>
    `示例数据中有意埋入 ${defects} 处缺陷，其中 ${refused} 行应被拒绝：上面的错误正是这些，其余各行均已入库。`,
  look: (places) => `看这里：\n${places.map(([what, where]) => `  ${what}  ${where}`).join('\n')}`,
  report: '报告（浏览器打开）',
  rejects: '被拒绝的行，改好可再导入',
  database: '数据库（PGlite 文件夹）',
  key: '答案：每处缺陷及应有的结论',
  differs: (found, wanted) => `拒收了 ${found} 行，按答案应为 ${wanted} 行：这是程序的错误，请报告`,
  failed: (command, status) => `${command} 未能完成（退出码 ${status}）`,
};

const en: Words = {
  making: (parts) => `1. Making a sample city of ${parts} parts (GBK, CGCS2000 Gauss-Krüger)`,
  checking: '2. Checking it, nothing is stored',
  importing: '3. Checking, locating in unit grids, storing',
  reporting: '4. Three hubs: city → province → nation, one class of parts is reported upward',
  serving:
    '4. Starting the hub (Ctrl-C ends it). The one-time link of the first start sets up its administrator; the interface is told at /docs',
  planted: (defects, refused) =>
    `${defects} defects were planted in the sample on purpose, ${refused} of them refuse their row: those are the errors above. All other rows are stored.`,
  look: (places) => `Look at:\n${places.map(([what, where]) => `  ${what}  ${where}`).join('\n')}`,
  report: 'report (open in a browser)',
  rejects: 'refused rows, to be corrected and imported again',
  database: 'database (a PGlite folder)',
  key: 'answer key: every defect and what must be found',
  differs: (found, wanted) =>
    `${found} rows were refused, the answer key says ${wanted}: this is a bug, please report it`,
  failed: (command, status) => `${command} did not finish (exit code ${status})`,
};

/** As the CLI chooses: Chinese unless LANG names another language. */
export function wordsFor(lang: string | undefined): Words {
  const name = lang ?? '';
  return name === '' || /^(zh|C\b|POSIX)/i.test(name) ? zh : en;
}
