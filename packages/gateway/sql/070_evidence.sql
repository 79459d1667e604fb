-- An append-only log in the formats of C2SP (tlog-tiles, tlog-checkpoint). Requests insert leaves without an index in their own
-- transaction; a sequencer gives indexes without gaps, one instance at a time.

CREATE TABLE hub.evidence_log (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  -- name of the log and of its key: that of the hub at its first checkpoint, for ever
  origin text COLLATE "C",
  size bigint NOT NULL DEFAULT 0,
  -- the signed note of this size, witnesses' lines included; null while the log is empty
  checkpoint text,
  signed_at timestamptz
);
INSERT INTO hub.evidence_log DEFAULT VALUES;
COMMENT ON TABLE hub.evidence_log IS '存证日志的当前状态，只有一行；排序时锁住这一行';

CREATE TABLE hub.evidence_leaf (
  -- what receipts name it by; has gaps where transactions were rolled back
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  -- place in the log; null until it was sequenced
  index bigint UNIQUE,
  kind text COLLATE "C" NOT NULL,
  -- whole milliseconds, as the leaf states it
  at timestamptz NOT NULL DEFAULT date_trunc('milliseconds', clock_timestamp()),
  ref text COLLATE "C" NOT NULL,
  -- orgs that may see the receipt
  orgs text[] COLLATE "C" NOT NULL,
  -- SHA-256 of the receipt, hexadecimal
  digest text COLLATE "C" NOT NULL,
  -- canonical JSON, byte by byte what the digest is of
  receipt text NOT NULL,
  -- canonical JSON, byte by byte what was hashed into the log; null until it was sequenced
  entry text,
  CHECK ((index IS NULL) = (entry IS NULL))
);
CREATE INDEX evidence_leaf_pending ON hub.evidence_leaf (id) WHERE index IS NULL;
CREATE INDEX evidence_leaf_ref ON hub.evidence_leaf (ref, kind);
COMMENT ON TABLE hub.evidence_leaf IS '存证日志的叶子及其回执；叶子只含回执的摘要';

CREATE TABLE hub.evidence_record (
  leaf bigint PRIMARY KEY REFERENCES hub.evidence_leaf,
  -- gives every record of the batch its salt
  secret bytea NOT NULL,
  -- key, status, code and digests of each record: src/evidence/record-blob.ts
  lines bytea NOT NULL
);
-- digests do not compress
ALTER TABLE hub.evidence_record ALTER COLUMN lines SET STORAGE EXTERNAL;
COMMENT ON TABLE hub.evidence_record IS '一个批次中逐条记录的回执行，用来单独证明其中一条';

CREATE TABLE hub.evidence_tile (
  level smallint NOT NULL,
  index bigint NOT NULL,
  -- up to 256 hashes of 32 bytes; a partial tile of any earlier size is its beginning
  hashes bytea NOT NULL,
  PRIMARY KEY (level, index)
);
ALTER TABLE hub.evidence_tile ALTER COLUMN hashes SET STORAGE EXTERNAL;
COMMENT ON TABLE hub.evidence_tile IS '存证日志的哈希瓦片 (C2SP tlog-tiles)';
