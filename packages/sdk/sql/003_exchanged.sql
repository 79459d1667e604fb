-- Tables whose changes a hub hands on in the order of their imports: they have one more index (src/store/load/exchange.ts).

ALTER TABLE shuniu.dataset ADD COLUMN exchanged boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN shuniu.dataset.exchanged IS '已开放交换：按导入作业顺序读取变更，需要相应索引';
