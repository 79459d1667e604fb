-- Snapshots of datasets as files (src/feed/export).

CREATE TABLE hub.export_job (
  id text COLLATE "C" PRIMARY KEY,
  app text COLLATE "C" NOT NULL REFERENCES hub.app,
  dataset text COLLATE "C" NOT NULL REFERENCES hub.dataset,
  permit text COLLATE "C" NOT NULL,
  format text NOT NULL CHECK (format IN ('ndjson', 'csv', 'geojson')),
  compression text NOT NULL CHECK (compression IN ('none', 'gzip')),
  state text NOT NULL DEFAULT 'waiting'
    CHECK (state IN ('waiting', 'running', 'done', 'failed', 'cancelled', 'expired')),
  -- grows with every instance that takes it up: what an older one writes does not count
  fence integer NOT NULL DEFAULT 0,
  lease_until timestamptz,
  -- what the grant let out when the files were written
  shape text,
  -- sealed; where to read on in the feed
  cursor text,
  snapshot_at timestamptz,
  -- [{ name, rows, bytes, sha256 }]
  files jsonb,
  rows bigint,
  problem text,
  created_at timestamptz NOT NULL DEFAULT now(),
  finished_at timestamptz,
  expires_at timestamptz
);
CREATE INDEX export_job_open ON hub.export_job (created_at) WHERE state IN ('waiting', 'running');
CREATE INDEX export_job_app ON hub.export_job (app, created_at);
CREATE INDEX export_job_expires ON hub.export_job (expires_at) WHERE state = 'done';
COMMENT ON TABLE hub.export_job IS '快照导出作业';
