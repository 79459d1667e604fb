-- What a dataset was in each of its versions. Deployment-defined record types belong to the dataset that brought them.

-- json, not jsonb: fields stay in the order in which they were written
ALTER TABLE hub.dataset ALTER COLUMN schema TYPE json USING schema::json;

CREATE UNIQUE INDEX dataset_own_type ON hub.dataset (record_type) WHERE schema IS NOT NULL;

CREATE TABLE hub.dataset_version (
  dataset text COLLATE "C" NOT NULL REFERENCES hub.dataset,
  version integer NOT NULL,
  -- annotated JSON Schema; null for built-in record types
  schema json,
  -- [{ rule, level, edition?, field?, before?, after? }] against the version before
  changes jsonb NOT NULL DEFAULT '[]',
  changed_at timestamptz NOT NULL DEFAULT now(),
  changed_by text NOT NULL,
  PRIMARY KEY (dataset, version)
);
COMMENT ON TABLE hub.dataset_version IS '数据集的全部版本';
