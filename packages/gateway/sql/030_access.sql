-- Applications for data, with their clocks.

CREATE TABLE hub.calendar_year (
  year integer PRIMARY KEY,
  -- where the days come from
  papers jsonb NOT NULL DEFAULT '[]',
  loaded_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE hub.calendar_year IS '已载入法定节假日安排的年份';

-- Only the days that are not what their weekday says.
CREATE TABLE hub.calendar_day (
  day date NOT NULL,
  -- whose arrangement tells of the day; New Year is arranged across two
  year integer NOT NULL REFERENCES hub.calendar_year,
  off boolean NOT NULL,
  name text NOT NULL,
  PRIMARY KEY (day, year)
);
COMMENT ON TABLE hub.calendar_day IS '法定节假日与调休上班日';

CREATE TABLE hub.application (
  id text COLLATE "C" PRIMARY KEY,
  version integer NOT NULL DEFAULT 1,
  app text COLLATE "C" NOT NULL REFERENCES hub.app,
  dataset text COLLATE "C" NOT NULL REFERENCES hub.dataset,
  -- who has to answer
  provider text COLLATE "C" NOT NULL REFERENCES hub.org,
  entry text COLLATE "C" REFERENCES hub.entry,
  action text COLLATE "C" NOT NULL CHECK (action IN ('read', 'push', 'correct')),
  -- what is asked for (src/access/asked-scope.ts), and what was given
  asked jsonb NOT NULL,
  given jsonb,
  purpose text NOT NULL,
  -- the law by which personal data are asked for as they are
  plain_basis text,
  state text COLLATE "C" NOT NULL DEFAULT 'draft'
    CHECK (state IN ('draft', 'submitted', 'reviewed', 'approved', 'returned', 'refused', 'withdrawn')),
  -- steps that are still to be done, the first one first: [{ step, workingDays }]
  path jsonb NOT NULL DEFAULT '[]',
  due_at timestamptz,
  -- how due_at was found: { from, workingDays, due, calendar, assumedYears }
  clock jsonb,
  escalated boolean NOT NULL DEFAULT false,
  grant_id text COLLATE "C",
  -- why it was refused, by which law
  legal_basis text,
  created_at timestamptz NOT NULL DEFAULT now(),
  changed_at timestamptz NOT NULL DEFAULT now(),
  CHECK (state <> 'refused' OR legal_basis IS NOT NULL)
);
CREATE INDEX application_app ON hub.application (app, id);
CREATE INDEX application_provider ON hub.application (provider, id);
CREATE INDEX application_due ON hub.application (due_at) WHERE due_at IS NOT NULL;
COMMENT ON TABLE hub.application IS '数据使用申请';

CREATE TABLE hub.application_event (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  application text COLLATE "C" NOT NULL REFERENCES hub.application,
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  by text NOT NULL,
  -- the org in whose name it was done, where that is not the actor's own
  on_behalf_of text COLLATE "C",
  event text COLLATE "C" NOT NULL,
  from_state text COLLATE "C" NOT NULL,
  to_state text COLLATE "C" NOT NULL,
  note text,
  -- of the step that ended with it
  step text COLLATE "C",
  org text COLLATE "C",
  due_at timestamptz,
  detail jsonb NOT NULL DEFAULT '{}'
);
CREATE INDEX application_event_of ON hub.application_event (application, id);
CREATE INDEX application_event_step ON hub.application_event (at) WHERE step IS NOT NULL;
COMMENT ON TABLE hub.application_event IS '申请办理过程，只增不改';

CREATE FUNCTION hub.only_grows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% only grows', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER application_event_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON hub.application_event
  FOR EACH STATEMENT EXECUTE FUNCTION hub.only_grows();
