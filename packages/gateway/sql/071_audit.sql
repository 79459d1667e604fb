-- Who did what to what, when, and what came of it. No personal data, no secrets: names of apps, administrators, grants, datasets.

CREATE TABLE hub.audit (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  actor_kind text NOT NULL CHECK (actor_kind IN ('app', 'admin', 'anyone', 'hub')),
  actor text COLLATE "C" NOT NULL,
  -- app's org, where it has one
  org text COLLATE "C",
  -- verb of what was done, e.g. grant.revoke
  action text COLLATE "C" NOT NULL,
  target text COLLATE "C" NOT NULL,
  outcome text NOT NULL CHECK (outcome IN ('done', 'refused', 'failed')),
  -- code of the problem, where it was refused or failed
  problem text COLLATE "C",
  request text COLLATE "C",
  detail jsonb NOT NULL DEFAULT '{}'
);
-- kept in the order of time, so old rows lie together: a small index is enough to find and to purge them
CREATE INDEX audit_at ON hub.audit USING brin (at);
CREATE INDEX audit_actor ON hub.audit (actor, id);
CREATE INDEX audit_target ON hub.audit (target, id);
CREATE INDEX audit_action ON hub.audit (action, id);
COMMENT ON TABLE hub.audit IS '审计记录，默认保存不少于 180 天';
