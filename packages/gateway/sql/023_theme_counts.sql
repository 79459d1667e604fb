-- How many entries stand in each thematic group, kept by whatever writes entries, in its own transaction.

CREATE TABLE hub.theme_count (
  theme text COLLATE "C" PRIMARY KEY,
  -- published and deprecated ones
  entries bigint NOT NULL
) WITH (fillfactor = 50);
COMMENT ON TABLE hub.theme_count IS '各专题的条目数，由触发器随条目维护';

-- Every new version of an entry keeps the row of catalogue_head locked until its commit (020). That row is locked before those
-- of the counts: so writers wait for nothing that they would not wait for anyhow, and never for each other in a circle.
CREATE FUNCTION hub.count_themes() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
  changed jsonb;
BEGIN
  IF TG_OP = 'INSERT' THEN
    SELECT jsonb_object_agg(theme, n) INTO changed FROM (
      SELECT theme, count(*) AS n FROM after_it, unnest(themes) AS theme
       WHERE state IN ('published', 'deprecated') GROUP BY theme) x;
  ELSIF TG_OP = 'DELETE' THEN
    SELECT jsonb_object_agg(theme, n) INTO changed FROM (
      SELECT theme, -count(*) AS n FROM before_it, unnest(themes) AS theme
       WHERE state IN ('published', 'deprecated') GROUP BY theme) x;
  ELSE
    SELECT jsonb_object_agg(theme, n) INTO changed FROM (
      SELECT theme, sum(n) AS n FROM (
        SELECT themes, 1 AS n FROM after_it WHERE state IN ('published', 'deprecated')
        UNION ALL SELECT themes, -1 FROM before_it WHERE state IN ('published', 'deprecated')) both_of_it, unnest(themes) AS theme
       GROUP BY theme HAVING sum(n) <> 0) x;
  END IF;
  IF changed IS NOT NULL THEN
    PERFORM FROM hub.catalogue_head FOR UPDATE;
    INSERT INTO hub.theme_count AS c (theme, entries) SELECT key, value::bigint FROM jsonb_each_text(changed)
    ON CONFLICT (theme) DO UPDATE SET entries = c.entries + excluded.entries;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER count_themes_added AFTER INSERT ON hub.entry REFERENCING NEW TABLE AS after_it
  FOR EACH STATEMENT EXECUTE FUNCTION hub.count_themes();
CREATE TRIGGER count_themes_changed AFTER UPDATE ON hub.entry REFERENCING OLD TABLE AS before_it NEW TABLE AS after_it
  FOR EACH STATEMENT EXECUTE FUNCTION hub.count_themes();
CREATE TRIGGER count_themes_removed AFTER DELETE ON hub.entry REFERENCING OLD TABLE AS before_it
  FOR EACH STATEMENT EXECUTE FUNCTION hub.count_themes();

-- the triggers keep others from writing until this is committed
INSERT INTO hub.theme_count (theme, entries)
SELECT theme, count(*) FROM hub.entry, unnest(themes) AS theme WHERE state IN ('published', 'deprecated') GROUP BY theme;
