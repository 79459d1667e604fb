/** r and s out of the DER that OpenSSL writes (SEQUENCE of two INTEGERs below 128 bytes). */
export function fromDer(der: Uint8Array): Buffer {
  const parts: Buffer[] = [];
  for (let at = 2; at < der.length; at += 2 + der[at + 1]!) {
    const integer = Buffer.from(der.subarray(at + 2, at + 2 + der[at + 1]!)).toString('hex');
    parts.push(Buffer.from(integer.replace(/^(00)+/, '').padStart(64, '0'), 'hex'));
  }
  return Buffer.concat(parts);
}

export function toDer(signature: Uint8Array): Buffer {
  const integers = [signature.subarray(0, 32), signature.subarray(32)].map((bytes) => {
    const hex = Buffer.from(bytes)
      .toString('hex')
      .replace(/^(00)+/, '');
    const positive = Buffer.from(Number.parseInt(hex.slice(0, 2), 16) > 127 ? `00${hex}` : hex, 'hex');
    return Buffer.concat([Buffer.from([2, positive.length]), positive]);
  });
  const content = Buffer.concat(integers);
  return Buffer.concat([Buffer.from([0x30, content.length]), content]);
}
