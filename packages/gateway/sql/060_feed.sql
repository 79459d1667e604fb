-- The order in which the changes of all datasets are handed on (src/feed).

-- One number for every import whose rows may be read as changes: in the order in which they became visible, without gaps.
CREATE TABLE hub.feed_set (
  seq bigint PRIMARY KEY,
  import integer NOT NULL REFERENCES shuniu.import,
  -- table of the schema shuniu
  dataset text COLLATE "C" NOT NULL,
  -- finished_at of the import as it was numbered; for one that was given up, when that was noticed
  at timestamptz NOT NULL
);
CREATE INDEX feed_set_dataset ON hub.feed_set (dataset, seq);
-- an import that went on after it had been numbered is numbered again: its last number holds
CREATE INDEX feed_set_import ON hub.feed_set (import, seq);
COMMENT ON TABLE hub.feed_set IS '变更序列：每个已完成的导入作业一个连续序号';

-- Imports that have no number yet, or not for all that they did.
CREATE TABLE hub.feed_pending (
  import integer PRIMARY KEY,
  -- of an unfinished one: how many of its chunks have been numbered
  chunks integer NOT NULL DEFAULT 0
);
COMMENT ON TABLE hub.feed_pending IS '待编入变更序列的导入作业';

-- Where a feed begins, if not at its beginning: cursors before it are too old.
CREATE TABLE hub.feed_floor (
  dataset text COLLATE "C" PRIMARY KEY,
  seq bigint NOT NULL
);
COMMENT ON TABLE hub.feed_floor IS '变更序列的起点：早于此的游标已失效';

-- Imports come from programs that know nothing of a hub, too; so the database itself remembers them, as part of their own
-- transaction, and with the rights of whoever made the hub.
CREATE FUNCTION hub.feed_remember() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  INSERT INTO hub.feed_pending (import) VALUES (NEW.id) ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER feed_remember AFTER INSERT OR UPDATE OF finished_at ON shuniu.import
  FOR EACH ROW EXECUTE FUNCTION hub.feed_remember();
INSERT INTO hub.feed_pending (import) SELECT id FROM shuniu.import;
