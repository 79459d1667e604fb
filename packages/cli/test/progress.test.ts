import { expect, test } from 'vitest';
import { createIo } from '../src/io.ts';
import { bytes, clock, grouped, percent } from '../src/show/numbers.ts';
import { ProgressLine } from '../src/show/progress.ts';
import { displayWidth } from '../src/show/width.ts';

const nowhere = { write: () => undefined };

function drawnAt(columns: number, seconds: number, share: number): string {
  let drawn = '';
  const terminal = {
    columns: () => columns,
    draw: (text: string) => void (drawn = text),
    ask: () => Promise.resolve(''),
  };
  let now = 0;
  const line = new ProgressLine(
    createIo('zh-CN', { stdout: nowhere, stderr: nowhere, env: { NO_COLOR: '1' }, terminal }),
    () => now,
  );
  const progress = { stage: 'reading', input: 'a.csv', rows: 600_000, refused: 12, share } as const;
  line.show({ ...progress, share: 0 });
  now = seconds * 1000;
  line.show(progress);
  return drawn.replace('\r', '').replace('\u001b[K', '');
}

test('rows per second, refused rows and what is left', () => {
  expect(drawnAt(120, 2.5, 0.25)).toBe(
    '检查 ██████░░░░░░░░░░░░░░░░░░ 25.0 %  600,000 行  240,000 行/秒  拒收 12  剩余 0:08',
  );
});

test.each([20, 40, 60, 80])('never wider than %i columns', (columns) => {
  expect(displayWidth(drawnAt(columns, 10, 0.5))).toBeLessThan(columns);
});

test('numbers for people', () => {
  expect(grouped(2_382_623)).toBe('2,382,623');
  expect([percent(1, 3), percent(1, 100_000), percent(99_999, 100_000), percent(0, 0)]).toEqual([
    '33.3 %',
    '< 0.1 %',
    '> 99.9 %',
    '0 %',
  ]);
  expect([clock(7), clock(750), clock(3723)]).toEqual(['0:07', '12:30', '1:02:03']);
  expect([bytes(0), bytes(999), bytes(571_204_338)]).toEqual(['0 B', '999 B', '571.2 MB']);
});
