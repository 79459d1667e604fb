-- 校核纠错: who uses data says what is wrong in a record, who provides it answers.

CREATE TABLE hub.correction (
  id text COLLATE "C" PRIMARY KEY,
  version integer NOT NULL DEFAULT 1,
  dataset text COLLATE "C" NOT NULL REFERENCES hub.dataset,
  provider text COLLATE "C" NOT NULL REFERENCES hub.org,
  -- key of the record, as addresses have it, and its values
  record text COLLATE "C" NOT NULL,
  key text[] COLLATE "C" NOT NULL,
  field text COLLATE "C" NOT NULL,
  -- as the reporter saw it, under his masks
  is_wrong jsonb NOT NULL,
  suggested jsonb,
  reason text NOT NULL,
  -- the value itself, by which the hub sees that it was mended; never shown
  seen jsonb NOT NULL,
  app text COLLATE "C" NOT NULL REFERENCES hub.app,
  grant_id text COLLATE "C" NOT NULL,
  state text COLLATE "C" NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'accepted', 'refused', 'mended')),
  clock jsonb NOT NULL,
  due_at timestamptz,
  escalated boolean NOT NULL DEFAULT false,
  answer text,
  answered_by text,
  on_behalf_of text COLLATE "C",
  answered_at timestamptz,
  -- when it had been due
  was_due_at timestamptz,
  -- the change that mended it: shuniu.import.id, which is the origin of the record's version
  mended_by integer,
  mended_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  CHECK ((state IN ('refused', 'accepted', 'mended')) = (answer IS NOT NULL)),
  CHECK ((state = 'mended') = (mended_by IS NOT NULL))
);
CREATE INDEX correction_record ON hub.correction (dataset, record);
CREATE INDEX correction_app ON hub.correction (app, id);
CREATE INDEX correction_provider ON hub.correction (provider, id);
CREATE INDEX correction_due ON hub.correction (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX correction_accepted ON hub.correction (id) WHERE state = 'accepted';
COMMENT ON TABLE hub.correction IS '校核纠错：数据使用方对一条记录的异议与提供方的答复';
