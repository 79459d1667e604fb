import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { FileRefused } from '../../../src/finding/finding.ts';
import { attributesOf } from '../../../src/read/xlsx/attributes.ts';
import { XmlScanner } from '../../../src/read/xlsx/xml-scanner.ts';
import { XmlText } from '../../../src/read/xlsx/xml-text.ts';

/** Events as lines; text joined. */
function ours(xml: string, chunk: number): string[] | 'refused' {
  const events: string[] = [];
  const text = new XmlText(1e6);
  const flush = () => {
    if (text.length > 0) events.push(`text ${text.bytes.toString('utf8', 0, text.length)}`);
    text.clear();
  };
  const scanner = new XmlScanner(
    {
      open(b, nameFrom, nameTo, to) {
        flush();
        events.push(`open ${b.toString('utf8', nameFrom, nameTo)} ${JSON.stringify([...attributesOf(b, nameTo, to)])}`);
      },
      close(b, nameFrom, nameTo) {
        flush();
        events.push(`close ${b.toString('utf8', nameFrom, nameTo)}`);
      },
      text: (b, from, to) => text.add(b, from, to),
      cdata: (b, from, to) => text.addPlain(b, from, to),
    },
    'test',
  );
  const bytes = Buffer.from(xml);
  try {
    for (let at = 0; at < bytes.length; at += chunk) {
      scanner.push(bytes.subarray(at, at + chunk));
      while (!scanner.run());
    }
    scanner.finish();
  } catch (error) {
    if (error instanceof FileRefused) return 'refused';
    throw error;
  }
  return events;
}

/** The same events by saxes, the reference. */
function theirs(xml: string): string[] | 'refused' {
  const events: string[] = [];
  const parser = new SaxesParser({ xmlns: false });
  let text = '';
  let failed = false;
  const flush = () => {
    if (text !== '') events.push(`text ${text}`);
    text = '';
  };
  const local = (name: string) => name.slice(name.indexOf(':') + 1);
  parser.on('error', () => (failed = true));
  parser.on('opentag', (tag) => {
    flush();
    const attributes = Object.entries(tag.attributes).map(([name, value]) => [
      name.includes(':') ? `:${local(name)}` : name,
      value,
    ]);
    events.push(`open ${local(tag.name)} ${JSON.stringify(attributes)}`);
  });
  parser.on('closetag', (tag) => {
    flush();
    events.push(`close ${local(tag.name)}`);
  });
  let depth = 0;
  parser.on('opentagstart', () => depth++);
  parser.on('text', (part) => (text += depth > 0 && events.length > 0 ? part : ''));
  parser.on('cdata', (part) => (text += part));
  parser.write(xml).close();
  return failed
    ? 'refused'
    : events.filter((event, i) => !(event.startsWith('text') && (i === 0 || i === events.length - 1)));
}

const name = fc.constantFrom('a', 'row', 'x:c', '井', 'sheetData', 'r-1');
const content = fc.constantFrom(
  'text ',
  '&amp;',
  '&#x4e95;',
  '&#10;',
  '城 ',
  '<![CDATA[<a>]]]>',
  '<!-- > <b> -->',
  '<?pi a?>',
  '\r\n',
  ']',
  '"',
  '&gt;',
);
const attribute = fc.tuple(fc.constantFrom('r', 's', 'x:id', '名'), fc.constantFrom('A1', '1 > 0', '&lt;', "'", ''));
const element: fc.Memo<string> = fc.memo((depth) =>
  fc
    .tuple(
      name,
      fc.uniqueArray(attribute, { maxLength: 3, selector: ([key]) => key }),
      fc.array(depth > 1 ? fc.oneof(content, element(depth - 1)) : content, { maxLength: 4 }),
    )
    .map(([tag, attributes, inner]) => {
      const start = `${tag}${attributes.map(([key, value]) => ` ${key}="${value}"`).join('')}`;
      return inner.length === 0 ? `<${start} />` : `<${start}>${inner.join('')}</${tag}>`;
    }),
);

describe('XmlScanner', () => {
  it('gives the events of saxes, wherever the chunks are cut', () => {
    fc.assert(
      fc.property(element(4), fc.integer({ min: 1, max: 40 }), (xml, chunk) => {
        const whole = `<?xml version="1.0"?>\n${xml}\n<!-- end -->`;
        expect(ours(whole, chunk)).toEqual(theirs(whole));
      }),
      { numRuns: 500 },
    );
  });

  it('never takes a document whose end is missing', () => {
    fc.assert(
      fc.property(element(3), fc.double({ min: 0, max: 0.999, noNaN: true }), (xml, share) => {
        expect(ours(xml.slice(0, Math.floor(xml.length * share)), 7)).toBe('refused');
      }),
      { numRuns: 300 },
    );
  });

  it('passes over extension lists, whose names may be those of the format', () => {
    expect(ours('<a><extLst><a><v>1</v></a></extLst><b/></a>', 3)).toEqual([
      'open a []',
      'open b []',
      'close b',
      'close a',
    ]);
  });
});
