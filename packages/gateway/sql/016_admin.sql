-- Administrators. One has one role (三员分立: system, security, audit are never in one hand); so the role is a column and no list.
CREATE TABLE hub.admin (
  name text COLLATE "C" PRIMARY KEY,
  role text NOT NULL CHECK (role IN ('system', 'security', 'audit')),
  -- scrypt, with its parameters and salt
  password text NOT NULL,
  -- secret of the authenticator, sealed with the hub's key
  sealed_totp bytea NOT NULL,
  -- time step of the last code that was accepted: no code is good twice
  totp_step bigint NOT NULL DEFAULT 0,
  state text NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'suspended')),
  -- attempts since the last success, counted before they are looked at
  attempts integer NOT NULL DEFAULT 0,
  locked_until timestamptz NOT NULL DEFAULT '-infinity',
  last_login_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE hub.admin IS '管理员，系统、安全、审计三员分立';

-- Of links only the hash of the token is kept; who reads the database cannot use one.
CREATE TABLE hub.admin_link (
  token_hash bytea PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('first', 'invite', 'recover')),
  role text NOT NULL CHECK (role IN ('system', 'security', 'audit')),
  -- who starts anew; only for recover
  name text COLLATE "C" REFERENCES hub.admin,
  -- secret that the page has shown, until a code proves that it has arrived
  sealed_totp bytea,
  tries integer NOT NULL DEFAULT 0,
  created_by text COLLATE "C" NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  CHECK ((kind = 'recover') = (name IS NOT NULL))
);
COMMENT ON TABLE hub.admin_link IS '一次性链接：首位管理员、邀请、重置';

CREATE TABLE hub.admin_session (
  id text COLLATE "C" PRIMARY KEY,
  token_hash bytea NOT NULL UNIQUE,
  admin text COLLATE "C" NOT NULL REFERENCES hub.admin,
  created_at timestamptz NOT NULL DEFAULT now(),
  last_used_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL
);
CREATE INDEX admin_session_admin ON hub.admin_session (admin);
COMMENT ON TABLE hub.admin_session IS '管理员会话';

CREATE TABLE hub.enrolment (
  token_hash bytea PRIMARY KEY,
  app text COLLATE "C" NOT NULL UNIQUE REFERENCES hub.app,
  created_by text COLLATE "C" NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL
);
COMMENT ON TABLE hub.enrolment IS '应用登记首把密钥用的一次性登记码';
