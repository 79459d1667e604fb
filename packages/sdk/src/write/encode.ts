import iconv from 'iconv-lite';

/** Text as GB18030 bytes. A lone surrogate, the only thing that GB18030 cannot hold, becomes `?`. */
export function encodeGb18030(text: string): Buffer {
  return iconv.encode(text, 'gb18030');
}
