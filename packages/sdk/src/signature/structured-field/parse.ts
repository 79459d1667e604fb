import { readBareItem } from './bare-item.ts';
import { BOUNDS } from './bounds.ts';
import { Reader } from './reader.ts';
import { NO_PARAMETERS } from './types.ts';
import type { BareItem, InnerList, Item, Member, Parameters } from './types.ts';

const COMMA = 0x2c;
const EQUALS = 0x3d;
const OPEN = 0x28;
const CLOSE = 0x29;
const SEMICOLON = 0x3b;

/**
 * A dictionary (RFC 9651 §4.2.2). Stricter than the RFC in two points: a key that comes twice is refused
 * (the RFC lets the last one win), and so is a field beyond {@link BOUNDS}.
 * @throws StructuredFieldError
 */
export function parseDictionary(text: string): ReadonlyMap<string, Member> {
  const reader = open(text);
  const members = new Map<string, Member>();
  if (reader.done) return members;
  for (;;) {
    const key = reader.key();
    if (members.has(key)) reader.fail(`the key ${key} twice`);
    if (members.size === BOUNDS.members) reader.fail(`more than ${BOUNDS.members} members`);
    members.set(key, reader.take(EQUALS) ? readMember(reader) : { value: true, parameters: readParameters(reader) });
    if (!another(reader)) return members;
  }
}

/** A list (RFC 9651 §4.2.1). @throws StructuredFieldError */
export function parseList(text: string): readonly Member[] {
  const reader = open(text);
  const members: Member[] = [];
  if (reader.done) return members;
  for (;;) {
    if (members.length === BOUNDS.members) reader.fail(`more than ${BOUNDS.members} members`);
    members.push(readMember(reader));
    if (!another(reader)) return members;
  }
}

/** One item (RFC 9651 §4.2.3). @throws StructuredFieldError */
export function parseItem(text: string): Item {
  const reader = open(text);
  const item = readItem(reader);
  reader.skipSpaces();
  if (!reader.done) reader.fail('the end expected');
  return item;
}

function open(text: string): Reader {
  const reader = new Reader(text);
  if (text.length > BOUNDS.characters) reader.fail(`a field of more than ${BOUNDS.characters} characters`);
  reader.skipSpaces();
  return reader;
}

/** Steps over the comma to the next member; false at the end. */
function another(reader: Reader): boolean {
  reader.skipBlanks();
  if (reader.done) return false;
  reader.expect(COMMA);
  reader.skipBlanks();
  if (reader.done) reader.fail('a member expected after the last comma');
  return true;
}

function readMember(reader: Reader): Member {
  return reader.code === OPEN ? readInnerList(reader) : readItem(reader);
}

function readInnerList(reader: Reader): InnerList {
  reader.expect(OPEN);
  const items: Item[] = [];
  for (;;) {
    reader.skipSpaces();
    if (reader.take(CLOSE)) return { items, parameters: readParameters(reader) };
    if (items.length === BOUNDS.items) reader.fail(`more than ${BOUNDS.items} items`);
    items.push(readItem(reader));
    if (reader.code !== 0x20 && reader.code !== CLOSE) reader.fail('a space or ) expected');
  }
}

function readItem(reader: Reader): Item {
  return { value: readBareItem(reader), parameters: readParameters(reader) };
}

function readParameters(reader: Reader): Parameters {
  if (reader.code !== SEMICOLON) return NO_PARAMETERS;
  const parameters = new Map<string, BareItem>();
  while (reader.take(SEMICOLON)) {
    reader.skipSpaces();
    const key = reader.key();
    if (parameters.has(key)) reader.fail(`the parameter ${key} twice`);
    if (parameters.size === BOUNDS.parameters) reader.fail(`more than ${BOUNDS.parameters} parameters`);
    parameters.set(key, reader.take(EQUALS) ? readBareItem(reader) : true);
  }
  return parameters;
}
