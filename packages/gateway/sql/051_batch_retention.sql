-- Batches are forgotten after a time (src/push/purge-batches.ts), but not while one of their letters is open.
CREATE INDEX dead_letter_batch ON hub.dead_letter (batch);
