-- Whom to tell that a dataset has changed (src/feed/webhook).

CREATE TABLE hub.webhook (
  id text COLLATE "C" PRIMARY KEY,
  app text COLLATE "C" NOT NULL REFERENCES hub.app,
  dataset text COLLATE "C" NOT NULL REFERENCES hub.dataset,
  permit text COLLATE "C" NOT NULL,
  -- table of the schema shuniu
  source text COLLATE "C" NOT NULL,
  url text NOT NULL,
  sealed_secret bytea NOT NULL,
  -- the secret before the last rotation: both sign until it ends
  old_secret bytea,
  old_until timestamptz,
  state text NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'disabled')),
  -- why it is disabled
  reason text,
  -- number of the feed up to which it was told
  told bigint NOT NULL,
  -- what is being told: the same until it has arrived
  message text,
  message_seq bigint,
  message_at timestamptz,
  attempts integer NOT NULL DEFAULT 0,
  failing_since timestamptz,
  due_at timestamptz NOT NULL DEFAULT now(),
  -- an instance that is telling it is left alone until then
  claimed_until timestamptz,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX webhook_due ON hub.webhook (due_at) WHERE state = 'active';
CREATE INDEX webhook_app ON hub.webhook (app, created_at);
COMMENT ON TABLE hub.webhook IS '回调登记';

CREATE TABLE hub.webhook_delivery (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  webhook text COLLATE "C" NOT NULL REFERENCES hub.webhook ON DELETE CASCADE,
  message text COLLATE "C" NOT NULL,
  attempt integer NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  -- of HTTP; null where there was no answer
  status integer,
  -- timeout, address_refused, connection_failed; null where there was an answer
  error text,
  ms integer NOT NULL
);
CREATE INDEX webhook_delivery_webhook ON hub.webhook_delivery (webhook, id);
COMMENT ON TABLE hub.webhook_delivery IS '最近的回调记录';
