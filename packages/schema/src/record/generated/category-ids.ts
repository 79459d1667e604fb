// Generated from standards/categories by `npm run generate`. Do not edit.

/** The categories of the national data standard (CJ/T 545), in its order. The ids are ours. */
export const CATEGORY_IDS = ["city-foundation","city-operation","city-management","city-service","evaluation"] as const;
