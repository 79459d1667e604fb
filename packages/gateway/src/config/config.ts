/** What a hub is told by whoever runs it. Read from one file, the environment over it (`src/config/read-config.ts`). */
export interface Config {
  readonly hub: {
    /** Unique among the hubs that exchange with each other: `city-140100`. */
    readonly origin: string;
    readonly title: string;
    readonly tier: 'nation' | 'province' | 'city' | 'district';
    /** GB/T 2260, 2, 4 or 6 digits; empty for the nation. */
    readonly division: string;
  };
  /** `postgres://…` or a folder for PGlite. */
  readonly db: string;
  readonly listen: { readonly host: string; readonly port: number };
  /** What clients reach it by. Signatures cover its authority. Absent: the hub answers under names of this machine alone. */
  readonly publicUrl?: string;
  /** Addresses and networks (`10.3.0.0/16`) of reverse proxies: theirs is the only X-Forwarded-For that is believed. */
  readonly proxies: readonly string[];
  /** The hub's own secrets: made at the first start, readable by its owner alone. */
  readonly keyFile: string;
  /** Folder of a deployment's own standards. */
  readonly standards?: string;
  /** File of a deployment's own steps and periods for applications and corrections (`src/access/access-rules.ts`). */
  readonly accessRules?: string;
  /** Folder of statutory holidays, one file a year: `2026.json`. */
  readonly calendar?: string;
  readonly pool: {
    /** Most database sessions of this instance. */
    readonly size: number;
    readonly patienceMs: number;
  };
  readonly limits: {
    /** Largest request body in bytes, for anything but a batch. */
    readonly body: number;
    /** Largest body of a batch, in bytes, inflated. */
    readonly batch: number;
    readonly pageRows: number;
    /** Most records that one vector tile draws; where there are more, it counts them. */
    readonly tileRecords: number;
    /** Failed attempts to say who one is, for each address: so many at once, and so many more each minute. 0: no limit. */
    readonly refusals: number;
    /** Most connections at a time. */
    readonly connections: number;
    /** How long a client may take for its headers, and for its whole request, milliseconds. */
    readonly headersMs: number;
    readonly requestMs: number;
  };
  readonly log: {
    readonly level: 'debug' | 'info' | 'warn' | 'error' | 'silent';
    /** Whether the addresses of clients are logged. */
    readonly addresses: boolean;
  };
  readonly metrics: {
    /** Whoever brings it as a bearer token may read `/metrics`. */
    readonly token?: string;
    /** Addresses that may without, beside this machine. */
    readonly from: readonly string[];
  };
  readonly exports: {
    /** Shared by all instances; absent: `hub-exports` beside the key file. */
    readonly folder?: string;
    /** Most bytes of one file, before compression. */
    readonly fileBytes: number;
    readonly keepHours: number;
    /** After which silence of an instance another one takes its export over, milliseconds. */
    readonly leaseMs: number;
  };
  readonly webhooks: {
    readonly plainHttp: boolean;
    /** Private addresses and networks (`10.3.0.0/16`) that may be called; all others are refused. */
    readonly allow: readonly string[];
    /** Days of failure after which a webhook is disabled. */
    readonly giveUpDays: number;
  };
  /** Whether answers tell what they spent their time on (`Server-Timing`). */
  readonly serverTiming: boolean;
  /** How long a hub that was asked to stop waits for what is under way, milliseconds. */
  readonly stopMs: number;
  /** How long the audit is kept, days; never below 180. */
  readonly auditDays: number;
  /** How long batches with their receipts, and what is known of exports that ended, are kept, days; never below 180. */
  readonly receiptDays: number;
  /** Milliseconds between two passes of the sequencers and other work beside requests. */
  readonly tickMs: number;
}

export const DEFAULTS: Omit<Config, 'db' | 'keyFile'> = {
  hub: { origin: 'hub-local', title: '枢纽', tier: 'city', division: '' },
  listen: { host: '127.0.0.1', port: 8080 },
  proxies: ['127.0.0.1', '::1'],
  pool: { size: 8, patienceMs: 5_000 },
  limits: {
    body: 1 << 20,
    batch: 32 << 20,
    pageRows: 1_000,
    tileRecords: 5_000,
    refusals: 60,
    connections: 1_000,
    headersMs: 15_000,
    requestMs: 60_000,
  },
  log: { level: 'info', addresses: false },
  metrics: { from: [] },
  exports: { fileBytes: 256 << 20, keepHours: 72, leaseMs: 30_000 },
  webhooks: { plainHttp: false, allow: [], giveUpDays: 5 },
  serverTiming: false,
  stopMs: 10_000,
  auditDays: 180,
  receiptDays: 366,
  tickMs: 500,
};
