-- Which record became which when a dataset changed its edition (see src/store/load/change-edition.ts).

CREATE TABLE shuniu.succession (
  dataset text COLLATE "C" NOT NULL,
  division text COLLATE "C" NOT NULL,
  old_id text COLLATE "C" NOT NULL,
  old_edition text COLLATE "C" NOT NULL,
  old_code text COLLATE "C" NOT NULL,
  new_id text COLLATE "C" NOT NULL,
  new_edition text COLLATE "C" NOT NULL,
  new_code text COLLATE "C" NOT NULL,
  import integer NOT NULL REFERENCES shuniu.import,
  PRIMARY KEY (dataset, division, old_id, old_edition, import)
);
CREATE INDEX succession_new ON shuniu.succession (dataset, division, new_id, new_edition);
COMMENT ON TABLE shuniu.succession IS '换版本时新旧标识的对应';
