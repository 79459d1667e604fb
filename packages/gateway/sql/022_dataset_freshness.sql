-- Freshness of each dataset by itself, where several share a table.

-- What an import speaks for: a push names its dataset, an import of files the code table that it was judged by and a change of
-- edition the one that the records came to, either with the edition behind the @; else the whole table, and that is ''.
-- Written once more in src/catalogue/last-change.ts, word by word, so that the index is found.
CREATE INDEX import_named ON shuniu.import (dataset, (coalesce('dataset ' || (description ->> 'dataset'),
  'edition ' || nullif(split_part(coalesce(description ->> 'standard', description ->> 'to'), '@', 2), ''), '') COLLATE "C"),
  finished_at) WHERE finished_at IS NOT NULL;

-- A change of edition changes the edition that the records left, too.
CREATE INDEX import_left ON shuniu.import (dataset, (split_part(description ->> 'from', '@', 2) COLLATE "C"), finished_at)
  WHERE finished_at IS NOT NULL AND description ->> 'from' IS NOT NULL;
