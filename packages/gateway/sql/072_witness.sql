-- The tier above co-signs the checkpoints of the tier below (C2SP tlog-witness, tlog-cosignature).

CREATE TABLE hub.evidence_lower (
  -- logs that this hub co-signs, by their origin
  origin text COLLATE "C" PRIMARY KEY,
  vkey text COLLATE "C" NOT NULL,
  -- the last one that was co-signed: never goes back, never to another tree
  size bigint NOT NULL DEFAULT 0,
  -- base64; null as long as none was
  root text COLLATE "C",
  -- signatures of the log and of this hub
  note text,
  cosigned_at timestamptz
);
COMMENT ON TABLE hub.evidence_lower IS '本平台为哪些下级平台的存证日志作见证';

CREATE TABLE hub.evidence_witness (
  -- who co-signs the log of this hub, by the name of the key
  name text COLLATE "C" PRIMARY KEY,
  vkey text COLLATE "C" NOT NULL,
  -- where add-checkpoint is below
  url text NOT NULL,
  size bigint NOT NULL DEFAULT 0,
  -- the last checkpoint that it co-signed, with its signature
  note text,
  cosigned_at timestamptz,
  -- why the last attempt came to nothing
  trouble text
);
COMMENT ON TABLE hub.evidence_witness IS '哪些上级平台为本平台的存证日志作见证';
