import { isUtf8 } from 'node:buffer';
import type { BatchBuilder } from '../batch-builder.ts';
import { writeCell, writeCompact } from './cells.ts';
import type { FeatureShape } from './feature-shape.ts';
import { pointOf } from './feature-shape.ts';
import { eachElement, eachMember, keyIs } from './json-bytes.ts';

/** Writes features as rows: properties, then members of the feature, then geometry. */
export class FeatureRows {
  private readonly membersAt: number;
  private readonly geometryAt: number;

  constructor(
    private readonly builder: BatchBuilder,
    private readonly shape: FeatureShape,
  ) {
    this.membersAt = shape.properties.names.length;
    this.geometryAt = this.membersAt + shape.members.names.length;
  }

  /** @param offset where the feature stands in the file */
  write(b: Buffer, from: number, to: number, line: number, offset: number): void {
    const { builder, shape } = this;
    builder.beginRow(line);
    eachMember(b, from, to, (keyFrom, keyTo, valueFrom, valueTo) => {
      if (keyIs(b, keyFrom, keyTo, 'properties')) this.properties(b, valueFrom, valueTo);
      else if (keyIs(b, keyFrom, keyTo, 'geometry')) this.geometry(b, valueFrom, valueTo);
      else if (!keyIs(b, keyFrom, keyTo, 'type') && !keyIs(b, keyFrom, keyTo, 'bbox')) {
        this.cell(this.membersAt + shape.members.find(b, keyFrom, keyTo), b, valueFrom, valueTo);
      }
    });
    if (!shape.clean && !isUtf8(b.subarray(from, to))) this.undecodable(b, from, to, offset);
  }

  private properties(b: Buffer, from: number, to: number): void {
    if (b[from] !== 0x7b) return;
    eachMember(b, from, to, (keyFrom, keyTo, valueFrom, valueTo) => {
      this.cell(this.shape.properties.find(b, keyFrom, keyTo), b, valueFrom, valueTo);
    });
  }

  private cell(column: number, b: Buffer, from: number, to: number): void {
    if (this.builder.hasValue(column)) {
      this.builder.note(column, 'row_unreadable', {
        reason: 'a name is given twice',
        'reason@zh-CN': '同一属性出现两次',
      });
    }
    writeCell(this.builder, column, b, from, to);
  }

  private geometry(b: Buffer, from: number, to: number): void {
    if (b[from] !== 0x7b) return;
    if (this.shape.otherThanPoints) {
      writeCompact(this.builder, this.geometryAt, b, from, to);
      return;
    }
    const [start, end] = pointOf(b, from, to) ?? [from, from];
    if (start === end) return;
    let axis = 0;
    eachElement(b, start, end, (valueFrom, valueTo) => {
      if (axis < 2) writeCell(this.builder, this.geometryAt + axis++, b, valueFrom, valueTo);
    });
  }

  private undecodable(b: Buffer, from: number, to: number, offset: number): void {
    const text = new TextDecoder('utf-8').decode(b.subarray(from, to));
    const bad = Buffer.byteLength(text.slice(0, text.indexOf('\ufffd')));
    const bytes = b.toString('hex', from + bad, Math.min(to, from + bad + 4));
    this.builder.note(-1, 'encoding_undecodable', { encoding: 'utf-8', offset: offset + bad, bytes });
  }
}
