-- What a credential is besides its key, and from when on signatures count.

ALTER TABLE hub.credential
  -- good for the incumbent header scheme and for nothing else
  ADD COLUMN legacy boolean NOT NULL DEFAULT false CHECK (NOT legacy OR alg = 'hmac-sha256'),
  -- access tokens issued before are refused
  ADD COLUMN tokens_from timestamptz NOT NULL DEFAULT '-infinity',
  ADD COLUMN label text NOT NULL DEFAULT '',
  -- the credential that took over
  ADD COLUMN replaced_by text COLLATE "C" REFERENCES hub.credential,
  ADD COLUMN changed_at timestamptz NOT NULL DEFAULT now();

-- One row. It is emptied together with hub.nonce when the database recovers from a crash or is promoted: whoever finds it
-- missing knows that used nonces were forgotten, and writes from which moment on signatures count again.
CREATE UNLOGGED TABLE hub.nonce_floor (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  floor timestamptz NOT NULL
);
INSERT INTO hub.nonce_floor (floor) VALUES ('-infinity');
COMMENT ON TABLE hub.nonce_floor IS '早于此刻的签名一律拒绝：数据库崩溃恢复后，随机数表已空';
