-- Batches that producers push, with their receipts, and what of them was not accepted.

CREATE TABLE hub.producer (
  no integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  dataset text COLLATE "C" NOT NULL REFERENCES hub.dataset,
  org text COLLATE "C" NOT NULL REFERENCES hub.org,
  -- as its batches name it
  id text COLLATE "C" NOT NULL,
  -- null until its first batch
  epoch bigint,
  last_seq bigint,
  at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (dataset, org, id)
);
COMMENT ON TABLE hub.producer IS '推送方：每个数据集、部门之下的一个批次序列；锁住这一行即独占该序列';

CREATE TABLE hub.batch (
  id text COLLATE "C" PRIMARY KEY,
  producer integer NOT NULL REFERENCES hub.producer,
  epoch bigint NOT NULL,
  seq bigint NOT NULL,
  dataset text COLLATE "C" NOT NULL,
  org text COLLATE "C" NOT NULL,
  app text COLLATE "C" NOT NULL,
  -- SHA-256 of the body, inflated, hexadecimal: the same batch sent again has the same
  digest text COLLATE "C" NOT NULL,
  -- as it was answered, byte by byte
  receipt text NOT NULL,
  -- what became of every record: src/push/record-runs.ts
  records text NOT NULL,
  import integer NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (producer, epoch, seq)
);
CREATE INDEX batch_at ON hub.batch USING brin (at);
COMMENT ON TABLE hub.batch IS '已收批次及其回执；重发同一批次时原样返回回执';

CREATE TABLE hub.dead_letter (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  batch text COLLATE "C" NOT NULL REFERENCES hub.batch,
  -- physical line of the batch, from 1
  line integer NOT NULL,
  dataset text COLLATE "C" NOT NULL,
  org text COLLATE "C" NOT NULL,
  status text NOT NULL CHECK (status IN ('rejected', 'deferred')),
  -- of the first remark
  code text COLLATE "C" NOT NULL,
  -- what was said of it when it was last judged
  remarks jsonb NOT NULL,
  -- the record as it stood, sealed with the hub's key: what was not accepted may hold anything
  sealed bytea NOT NULL,
  -- the copy that somebody has edited since, sealed likewise
  edited bytea,
  at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX dead_letter_org ON hub.dead_letter (org, dataset, id);
COMMENT ON TABLE hub.dead_letter IS '死信：未被接受或暂缓的记录，加密保存，可改后重推';
