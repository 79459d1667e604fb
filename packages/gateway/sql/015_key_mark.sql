-- Which key file belongs to this database: a hub that was started with another one could open nothing that was sealed,
-- and would sign in a name that nobody knows.
CREATE TABLE hub.key_mark (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  mark text COLLATE "C" NOT NULL,
  at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE hub.key_mark IS '与本库配套的密钥文件的指纹';
