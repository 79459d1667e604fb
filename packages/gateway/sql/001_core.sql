-- Who is there, what is shared, and who may do what with it. Data themselves stand in the schema shuniu.

CREATE TABLE hub.org (
  id text COLLATE "C" PRIMARY KEY,
  name text NOT NULL,
  -- unified social credit code, where it is known
  uscc text COLLATE "C",
  -- division that it belongs to, 2, 4 or 6 digits; empty for the nation
  division text COLLATE "C" NOT NULL,
  state text NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'suspended')),
  created_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE hub.org IS '部门（主管部门、权属单位、养护单位、上下级平台等）';

CREATE TABLE hub.app (
  id text COLLATE "C" PRIMARY KEY,
  org text COLLATE "C" NOT NULL REFERENCES hub.org,
  name text NOT NULL,
  state text NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'suspended')),
  -- may answer applications and corrections for its org
  answers boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE hub.app IS '应用系统：以密钥签名调用接口';

CREATE TABLE hub.credential (
  -- what requests name as keyid
  id text COLLATE "C" PRIMARY KEY,
  app text COLLATE "C" NOT NULL REFERENCES hub.app,
  alg text NOT NULL,
  -- SPKI for public keys
  public_key bytea,
  -- for shared secrets: sealed with the hub's key
  sealed_secret bytea,
  state text NOT NULL CHECK (state IN ('pending', 'active', 'retiring', 'revoked')),
  not_before timestamptz NOT NULL DEFAULT now(),
  not_after timestamptz NOT NULL DEFAULT 'infinity',
  -- grows with every change, so that what an instance remembers can be told from what is
  version integer NOT NULL DEFAULT 1,
  last_used_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  CHECK ((public_key IS NULL) <> (sealed_secret IS NULL))
);
CREATE INDEX credential_app ON hub.credential (app);
COMMENT ON TABLE hub.credential IS '应用的密钥，可同时有几把，轮换时新旧并用';

-- No disk write is waited for; what an emptied table means after a crash is told in src/auth.
CREATE UNLOGGED TABLE hub.nonce (
  credential text COLLATE "C" NOT NULL,
  nonce text COLLATE "C" NOT NULL,
  expires timestamptz NOT NULL,
  PRIMARY KEY (credential, nonce)
);
CREATE INDEX nonce_expires ON hub.nonce (expires);
COMMENT ON TABLE hub.nonce IS '已用过的一次性随机数，各实例共用';

CREATE TABLE hub.dataset (
  id text COLLATE "C" PRIMARY KEY,
  title_zh text NOT NULL,
  title_en text NOT NULL,
  provider text COLLATE "C" NOT NULL REFERENCES hub.org,
  record_type text COLLATE "C" NOT NULL,
  edition text COLLATE "C",
  -- the annotated JSON Schema where the deployment defines the record type; null for built-in types
  schema jsonb,
  -- how pushed records are checked: { standard, overlay, gridProfile }
  intake jsonb NOT NULL DEFAULT '{}',
  state text NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'deprecated', 'withdrawn')),
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE hub.dataset IS '可交换的数据集；目录条目指向它';

CREATE TABLE hub.permit (
  id text COLLATE "C" PRIMARY KEY,
  app text COLLATE "C" NOT NULL REFERENCES hub.app,
  dataset text COLLATE "C" NOT NULL REFERENCES hub.dataset,
  action text NOT NULL CHECK (action IN ('read', 'push', 'correct')),
  -- prefixes of division codes; {''} is everywhere, {} is nowhere
  divisions text[] COLLATE "C" NOT NULL,
  -- [{ name, mask? , plain? }]; for push: which fields may be set, [] means all
  fields jsonb NOT NULL,
  row_filter jsonb,
  -- { requestsPerDay?, rowsPerDay? }
  quota jsonb NOT NULL DEFAULT '{}',
  purpose text NOT NULL,
  not_before timestamptz NOT NULL DEFAULT now(),
  not_after timestamptz NOT NULL DEFAULT 'infinity',
  state text NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'suspended', 'expired', 'revoked')),
  version integer NOT NULL DEFAULT 1,
  -- the application that it came from
  application text COLLATE "C",
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX permit_app ON hub.permit (app, dataset, action);
COMMENT ON TABLE hub.permit IS '授权：区划 × 字段 × 行条件 × 脱敏 × 配额 × 用途 × 期限（接口中称 grant）';
