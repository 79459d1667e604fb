import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
  type KeyObject,
} from 'node:crypto';
import { closeSync, existsSync, fsyncSync, linkSync, openSync, readFileSync, unlinkSync, writeSync } from 'node:fs';

interface Stored {
  readonly version: 1;
  /** 32 bytes, base64: everything that is sealed hangs on it. */
  readonly seal: string;
  /** Ed25519, PKCS #8 PEM: signs checkpoints, receipts and webhooks. */
  readonly signing: string;
}

/** The hub's own secrets, in one file that only its owner can read. All instances of a hub need the same file. */
export class KeyFile {
  readonly signingKey: KeyObject;
  readonly publicKey: KeyObject;
  readonly #seal: Buffer;

  private constructor({ seal, signing }: Stored) {
    this.#seal = Buffer.from(seal, 'base64');
    this.signingKey = createPrivateKey(signing);
    this.publicKey = createPublicKey(this.signingKey);
  }

  /** Reads the file, or makes it: whole or not at all, and the same for two processes that start at once. */
  static open(path: string): KeyFile {
    if (!existsSync(path)) make(path);
    return new KeyFile(JSON.parse(readFileSync(path, 'utf8')) as Stored);
  }

  /** Fingerprint of everything in the file, which says nothing of what is in it: 16 hexadecimal digits. */
  get mark(): string {
    const spki = this.publicKey.export({ type: 'spki', format: 'der' });
    return createHmac('sha256', this.#keyFor('mark')).update(spki).digest('hex').slice(0, 16);
  }

  /** AES-256-GCM. `purpose` is bound in: what was sealed for one thing cannot be opened as another. */
  seal(purpose: string, text: Uint8Array): Buffer {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.#keyFor(purpose), nonce);
    return Buffer.concat([nonce, cipher.update(text), cipher.final(), cipher.getAuthTag()]);
  }

  /** @returns undefined where it was not sealed by this hub for this purpose */
  unseal(purpose: string, sealed: Uint8Array): Buffer | undefined {
    if (sealed.length < 28) return undefined;
    const decipher = createDecipheriv('aes-256-gcm', this.#keyFor(purpose), sealed.subarray(0, 12));
    decipher.setAuthTag(sealed.subarray(-16));
    try {
      return Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()]);
    } catch {
      return undefined;
    }
  }

  /** A key of its own for every purpose. */
  #keyFor(purpose: string): Buffer {
    return createHmac('sha256', this.#seal).update(purpose).digest();
  }
}

function make(path: string): void {
  const { privateKey } = generateKeyPairSync('ed25519');
  const stored: Stored = {
    version: 1,
    seal: randomBytes(32).toString('base64'),
    signing: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
  const draft = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`;
  const file = openSync(draft, 'wx', 0o600);
  writeSync(file, `${JSON.stringify(stored, null, 2)}\n`);
  fsyncSync(file);
  closeSync(file);
  try {
    linkSync(draft, path);
  } catch (error) {
    // another process was first: its file is the one
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    unlinkSync(draft);
  }
}
