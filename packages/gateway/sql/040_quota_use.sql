-- What was used of a grant's quota. Counted in the statement that reads the data; no disk write is waited for.
CREATE UNLOGGED TABLE hub.quota_use (
  permit text COLLATE "C" NOT NULL,
  -- in China
  day date NOT NULL,
  requests bigint NOT NULL,
  rows bigint NOT NULL,
  PRIMARY KEY (permit, day)
);
COMMENT ON TABLE hub.quota_use IS '授权配额的当日用量；数据库崩溃后从零计起';
