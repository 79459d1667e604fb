-- Imports and datasets. Dataset tables themselves are made from record types (src/store/ddl).

CREATE TABLE shuniu.dataset (
  name text COLLATE "C" PRIMARY KEY,
  -- the TableSpec that it was last opened with
  spec jsonb NOT NULL,
  -- false while an import fills an empty table whose key and indexes are still to be built
  keyed boolean NOT NULL DEFAULT true,
  -- that import
  filled_by integer
);
COMMENT ON TABLE shuniu.dataset IS '数据集登记';

CREATE TABLE shuniu.import (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  dataset text COLLATE "C" NOT NULL,
  -- SHA-256 over inputs, options and version: the same command on the same files has the same key
  key text COLLATE "C" NOT NULL,
  on_conflict text NOT NULL,
  on_missing text NOT NULL,
  description jsonb NOT NULL,
  started_at timestamptz NOT NULL,
  finished_at timestamptz,
  closed_at timestamptz,
  inserted bigint NOT NULL DEFAULT 0,
  updated bigint NOT NULL DEFAULT 0,
  unchanged bigint NOT NULL DEFAULT 0,
  skipped bigint NOT NULL DEFAULT 0,
  retired bigint NOT NULL DEFAULT 0
);
CREATE UNIQUE INDEX import_open ON shuniu.import (key) WHERE closed_at IS NULL;
COMMENT ON TABLE shuniu.import IS '导入作业；数据表的 origin 列指向这里';

-- What each chunk of an import did; written in the transaction that stores the chunk's rows.
CREATE TABLE shuniu.import_chunk (
  import integer NOT NULL REFERENCES shuniu.import,
  chunk integer NOT NULL,
  inserted integer NOT NULL,
  updated integer NOT NULL,
  unchanged integer NOT NULL,
  skipped integer NOT NULL,
  PRIMARY KEY (import, chunk)
);
COMMENT ON TABLE shuniu.import_chunk IS '导入作业的检查点';

-- Divisions and classes that an import with --on-missing retire speaks for.
CREATE TABLE shuniu.import_scope (
  import integer NOT NULL REFERENCES shuniu.import,
  within text[] COLLATE "C" NOT NULL,
  PRIMARY KEY (import, within)
);
COMMENT ON TABLE shuniu.import_scope IS '全量普查导入所覆盖的区划与类别';
