-- The catalogue: what can be shared, by whom, under which conditions, and how fresh it is promised to be.

CREATE TABLE hub.theme (
  id text COLLATE "C" PRIMARY KEY,
  parent text COLLATE "C" REFERENCES hub.theme,
  name_zh text NOT NULL,
  name_en text NOT NULL
);
CREATE INDEX theme_parent ON hub.theme (parent);
COMMENT ON TABLE hub.theme IS '专题分类，树形';

-- How old data may be under each update cycle of the national guide. The periods are ours; a deployment may change them.
CREATE TABLE hub.update_cycle (
  id text COLLATE "C" PRIMARY KEY,
  within interval NOT NULL
);
INSERT INTO hub.update_cycle (id, within) VALUES
  ('realtime', '1 hour'),
  ('daily', '1 day'),
  ('weekly', '7 days'),
  ('monthly', '1 month'),
  ('quarterly', '3 months'),
  ('yearly', '1 year');
COMMENT ON TABLE hub.update_cycle IS '更新周期与允许的最长间隔';

CREATE TABLE hub.entry (
  id text COLLATE "C" PRIMARY KEY,
  version integer NOT NULL DEFAULT 1,
  state text COLLATE "C" NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'published', 'deprecated', 'withdrawn')),
  provider text COLLATE "C" NOT NULL REFERENCES hub.org,
  dataset text COLLATE "C" REFERENCES hub.dataset,
  -- area that the data cover; empty for the nation
  division text COLLATE "C" NOT NULL,
  resource_code text COLLATE "C",
  share_type text COLLATE "C",
  update_cycle text COLLATE "C" REFERENCES hub.update_cycle,
  themes text[] COLLATE "C" NOT NULL,
  -- everything that the provider says (src/catalogue/content.ts), the columns above included
  content jsonb NOT NULL,
  -- name, abstract and names of items, one per line, as they are searched
  words text NOT NULL,
  -- every two neighbouring characters of `words`, and every single one: an index for any substring in any language,
  -- without an extension or a dictionary
  grams text[] COLLATE "C" NOT NULL,
  published_on date,
  sunset date,
  successor text COLLATE "C" REFERENCES hub.entry,
  changed_at timestamptz NOT NULL DEFAULT now(),
  changed_by text NOT NULL
);
CREATE UNIQUE INDEX entry_resource_code ON hub.entry (resource_code) WHERE state <> 'withdrawn';
CREATE INDEX entry_grams ON hub.entry USING gin (grams);
CREATE INDEX entry_themes ON hub.entry USING gin (themes);
CREATE INDEX entry_provider ON hub.entry (provider, id);
CREATE INDEX entry_share_type ON hub.entry (share_type, id);
CREATE INDEX entry_division ON hub.entry (division, id);
CREATE INDEX entry_dataset ON hub.entry (dataset, id) WHERE dataset IS NOT NULL;
CREATE INDEX entry_state ON hub.entry (state, id) WHERE state NOT IN ('published', 'deprecated');
COMMENT ON TABLE hub.entry IS '目录条目的当前版本';

-- Every version that ever was, and at the same time the change feed.
CREATE TABLE hub.entry_version (
  -- in the order of commits, without gaps: taken from catalogue_head, whose row is locked until the commit
  seq bigint PRIMARY KEY,
  entry text COLLATE "C" NOT NULL REFERENCES hub.entry,
  version integer NOT NULL,
  state text COLLATE "C" NOT NULL,
  provider text COLLATE "C" NOT NULL,
  content jsonb NOT NULL,
  published_on date,
  sunset date,
  successor text COLLATE "C",
  changed_at timestamptz NOT NULL,
  changed_by text NOT NULL,
  UNIQUE (entry, version)
);
COMMENT ON TABLE hub.entry_version IS '目录条目的全部版本，即目录变更流';

CREATE TABLE hub.catalogue_head (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  seq bigint NOT NULL
);
INSERT INTO hub.catalogue_head (seq) VALUES (0);

-- Freshness asks for the newest finished import of a table.
CREATE INDEX IF NOT EXISTS import_finished ON shuniu.import (dataset, finished_at) WHERE finished_at IS NOT NULL;
