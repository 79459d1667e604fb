import Flatbush from 'flatbush';

/** Boxes in a static Hilbert R-tree. */
export interface BoxTree {
  /** Calls `visit` with the number of every box that meets the given one, in no order. */
  forEachIn(minX: number, minY: number, maxX: number, maxY: number, visit: (box: number) => void): void;
}

/** Box i is boxes[4 i … 4 i + 4): minX, minY, maxX, maxY. The only file that imports flatbush. */
export function boxTree(boxes: Float64Array): BoxTree {
  const count = boxes.length / 4;
  if (count === 0) return { forEachIn() {} };
  const tree = new Flatbush(count);
  for (let i = 0; i < boxes.length; i += 4) tree.add(boxes[i]!, boxes[i + 1]!, boxes[i + 2]!, boxes[i + 3]!);
  tree.finish();
  return {
    forEachIn(minX, minY, maxX, maxY, visit) {
      tree.search(minX, minY, maxX, maxY, (box) => {
        visit(box);
        return false;
      });
    },
  };
}
