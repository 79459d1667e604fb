export { chooseEncoding, byteOrderMark, type EncodingChoice } from './choose.ts';
export { decodeText } from './decode-text.ts';
export { encodingOf, transcoderFor } from './label.ts';
