// Generated from standards/schemas by `npm run generate`. Do not edit.

export const standardsSchemas: Readonly<Record<string, object>> = {
 "add.csv": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:shuniu:standards:add.csv",
  "title": "Codes that an overlay adds (one row; every cell is text, empty where there is nothing)",
  "type": "object",
  "x-columns": [
   "key",
   "code",
   "parent",
   "name",
   "name_en",
   "definition",
   "geometry",
   "status",
   "valid_from",
   "valid_to",
   "replaced_by",
   "evidence",
   "source",
   "note",
   "rollup_to",
   "rollup_none_reason"
  ],
  "additionalProperties": false,
  "required": [
   "key",
   "code",
   "parent",
   "name",
   "name_en",
   "definition",
   "geometry",
   "status",
   "valid_from",
   "valid_to",
   "replaced_by",
   "evidence",
   "source",
   "note",
   "rollup_to",
   "rollup_none_reason"
  ],
  "properties": {
   "key": {
    "type": "string",
    "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$",
    "description": "Never changes and is not the code"
   },
   "code": {
    "type": "string",
    "pattern": "^[0-9A-Z]+$"
   },
   "parent": {
    "type": "string",
    "pattern": "^[0-9A-Z]+$"
   },
   "name": {
    "type": "string",
    "minLength": 1
   },
   "name_en": {
    "type": "string",
    "description": "Empty: nobody has translated it yet"
   },
   "definition": {
    "type": "string"
   },
   "geometry": {
    "enum": [
     "",
     "point",
     "line",
     "polygon",
     "point?",
     "line?",
     "polygon?"
    ],
    "description": "A question mark: an inference that no source gives"
   },
   "status": {
    "enum": [
     "active",
     "deprecated",
     "retired"
    ]
   },
   "valid_from": {
    "type": "string",
    "pattern": "^([0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]))?$"
   },
   "valid_to": {
    "type": "string",
    "pattern": "^([0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]))?$"
   },
   "replaced_by": {
    "type": "string",
    "pattern": "^[0-9A-Z]*$"
   },
   "evidence": {
    "enum": [
     "corroborated",
     "single",
     "local",
     "synthetic"
    ]
   },
   "source": {
    "type": "string",
    "pattern": "^[a-z0-9-]+( \\([^;]*\\))?(; [a-z0-9-]+( \\([^;]*\\))?)*$",
    "description": "Ids of sources.yaml with what was seen there in brackets, joined by a semicolon"
   },
   "note": {
    "type": "string"
   },
   "rollup_to": {
    "type": "string",
    "pattern": "^[0-9A-Z]*$"
   },
   "rollup_none_reason": {
    "type": "string"
   }
  }
 },
 "categories.yaml": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:shuniu:standards:categories.yaml",
  "title": "The categories of the national data standard",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "standard",
   "status",
   "status_reason",
   "categories",
   "sources"
  ],
  "properties": {
   "standard": {
    "type": "string",
    "minLength": 1
   },
   "status": {
    "enum": [
     "verified",
     "corroborated",
     "single-source"
    ]
   },
   "status_reason": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "zh",
     "en"
    ],
    "properties": {
     "zh": {
      "type": "string",
      "minLength": 1
     },
     "en": {
      "type": "string",
      "minLength": 1
     }
    }
   },
   "categories": {
    "type": "array",
    "minItems": 1,
    "items": {
     "type": "object",
     "additionalProperties": false,
     "required": [
      "id",
      "name",
      "evidence",
      "source"
     ],
     "properties": {
      "id": {
       "type": "string",
       "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$",
       "description": "Ours, not a code of the standard"
      },
      "name": {
       "type": "object",
       "additionalProperties": false,
       "required": [
        "zh",
        "en"
       ],
       "properties": {
        "zh": {
         "type": "string",
         "minLength": 1
        },
        "en": {
         "type": "string",
         "minLength": 1
        }
       }
      },
      "evidence": {
       "enum": [
        "corroborated",
        "single"
       ]
      },
      "source": {
       "type": "string",
       "pattern": "^[a-z0-9-]+( \\([^;]*\\))?(; [a-z0-9-]+( \\([^;]*\\))?)*$",
       "description": "Ids of sources.yaml with what was seen there in brackets, joined by a semicolon"
      }
     }
    }
   },
   "sources": {
    "type": "array",
    "items": {
     "type": "object",
     "additionalProperties": false,
     "required": [
      "id",
      "where",
      "kind",
      "title"
     ],
     "properties": {
      "id": {
       "type": "string",
       "pattern": "^[a-z0-9-]+$"
      },
      "where": {
       "type": "string",
       "minLength": 1
      },
      "kind": {
       "enum": [
        "printed standard",
        "public repository",
        "public code",
        "published article",
        "local decision",
        "this library"
       ]
      },
      "title": {
       "type": "object",
       "additionalProperties": false,
       "required": [
        "zh",
        "en"
       ],
       "properties": {
        "zh": {
         "type": "string",
         "minLength": 1
        },
        "en": {
         "type": "string",
         "minLength": 1
        }
       }
      }
     }
    }
   }
  }
 },
 "change.md": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:shuniu:standards:change.md",
  "title": "The head of a change that waits for the next release",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "concerns",
   "kind",
   "who",
   "zh",
   "en"
  ],
  "properties": {
   "concerns": {
    "description": "What it is about: a table, table+overlay for a layer, a -> b for a map, a set of filing rules",
    "type": "array",
    "minItems": 1,
    "maxItems": 200,
    "uniqueItems": true,
    "items": {
     "type": "string",
     "minLength": 1,
     "maxLength": 200
    }
   },
   "kind": {
    "enum": [
     "added",
     "changed",
     "deprecated",
     "removed",
     "fixed"
    ]
   },
   "who": {
    "description": "Who answers for it",
    "type": "string",
    "pattern": "\\S",
    "maxLength": 200
   },
   "zh": {
    "type": "string",
    "pattern": "\\S",
    "maxLength": 2000
   },
   "en": {
    "type": "string",
    "pattern": "\\S",
    "maxLength": 2000
   },
   "levels": {
    "description": "Single changes that weigh otherwise than the catalogue of docs/diff.md has it, and why",
    "type": "array",
    "items": {
     "type": "object",
     "additionalProperties": false,
     "required": [
      "rule",
      "code",
      "level",
      "reason"
     ],
     "properties": {
      "rule": {
       "type": "string",
       "minLength": 1
      },
      "code": {
       "type": "string",
       "minLength": 1
      },
      "level": {
       "enum": [
        "major",
        "minor",
        "patch"
       ]
      },
      "reason": {
       "type": "string",
       "pattern": "\\S"
      }
     }
    }
   }
  }
 },
 "codes.csv": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:shuniu:standards:codes.csv",
  "title": "A code table (one row; every cell is text, empty where there is nothing)",
  "type": "object",
  "x-columns": [
   "key",
   "code",
   "parent",
   "name",
   "name_en",
   "definition",
   "geometry",
   "status",
   "valid_from",
   "valid_to",
   "replaced_by",
   "evidence",
   "source",
   "note"
  ],
  "additionalProperties": false,
  "required": [
   "key",
   "code",
   "parent",
   "name",
   "name_en",
   "definition",
   "geometry",
   "status",
   "valid_from",
   "valid_to",
   "replaced_by",
   "evidence",
   "source",
   "note"
  ],
  "properties": {
   "key": {
    "type": "string",
    "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$",
    "description": "Never changes and is not the code"
   },
   "code": {
    "type": "string",
    "pattern": "^[0-9A-Z]+$"
   },
   "parent": {
    "type": "string",
    "pattern": "^[0-9A-Z]+$"
   },
   "name": {
    "type": "string",
    "minLength": 1
   },
   "name_en": {
    "type": "string",
    "minLength": 1
   },
   "definition": {
    "type": "string"
   },
   "geometry": {
    "enum": [
     "",
     "point",
     "line",
     "polygon",
     "point?",
     "line?",
     "polygon?"
    ],
    "description": "A question mark: an inference that no source gives"
   },
   "status": {
    "enum": [
     "active",
     "deprecated",
     "retired"
    ]
   },
   "valid_from": {
    "type": "string",
    "pattern": "^([0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]))?$"
   },
   "valid_to": {
    "type": "string",
    "pattern": "^([0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]))?$"
   },
   "replaced_by": {
    "type": "string",
    "pattern": "^[0-9A-Z]*$"
   },
   "evidence": {
    "enum": [
     "corroborated",
     "single",
     "local",
     "synthetic"
    ]
   },
   "source": {
    "type": "string",
    "pattern": "^[a-z0-9-]+( \\([^;]*\\))?(; [a-z0-9-]+( \\([^;]*\\))?)*$",
    "description": "Ids of sources.yaml with what was seen there in brackets, joined by a semicolon"
   },
   "note": {
    "type": "string"
   }
  }
 },
 "column-map.yaml": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:shuniu:standards:column-map.yaml",
  "title": "Map file: what the columns of a delivery mean (all values are text, leading zeros stay)",
  "type": "object",
  "properties": {
   "columns": {
    "$ref": "#/$defs/byField",
    "description": "Field: header text as it stands in the file; text[3] for the third column where several have the same text."
   },
   "constants": {
    "$ref": "#/$defs/byField",
    "description": "Field: value of every row."
   },
   "fromFileName": {
    "$ref": "#/$defs/byField",
    "description": "Field: regular expression; its first group, found in the file's or layer's name, is the value of every row."
   },
   "values": {
    "type": "object",
    "propertyNames": {
     "$ref": "#/$defs/field"
    },
    "additionalProperties": {
     "type": "object",
     "additionalProperties": {
      "type": "string"
     }
    },
    "description": "Field: own value: value of the standard."
   },
   "ignore": {
    "type": "array",
    "items": {
     "type": "string",
     "minLength": 1
    },
    "description": "Headers that are neither read nor reported."
   },
   "gridProfile": {
    "enum": [
     "standard-15",
     "legacy-14",
     "local-16",
     "alnum-15"
    ],
    "description": "What unit grid identifiers look like here."
   }
  },
  "additionalProperties": false,
  "$defs": {
   "field": {
    "type": "string",
    "pattern": "^[a-z][A-Za-z0-9]*$"
   },
   "byField": {
    "type": "object",
    "propertyNames": {
     "$ref": "#/$defs/field"
    },
    "additionalProperties": {
     "type": "string",
     "minLength": 1
    }
   }
  }
 },
 "datasets.csv": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:shuniu:standards:datasets.csv",
  "title": "Datasets of one deployment (one row; every cell is text, empty where there is nothing)",
  "type": "object",
  "x-columns": [
   "id",
   "category",
   "name",
   "name_en",
   "small_class",
   "record_type",
   "evidence",
   "source",
   "note"
  ],
  "additionalProperties": false,
  "required": [
   "id",
   "category",
   "name",
   "name_en",
   "small_class",
   "record_type",
   "evidence",
   "source",
   "note"
  ],
  "properties": {
   "id": {
    "type": "string",
    "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"
   },
   "category": {
    "type": "string",
    "description": "Empty: that of the record type"
   },
   "name": {
    "type": "string",
    "minLength": 1
   },
   "name_en": {
    "type": "string"
   },
   "small_class": {
    "type": "string",
    "description": "Code of the small class, where the deployment has one"
   },
   "record_type": {
    "type": "string",
    "description": "Empty: this library has no record type for it"
   },
   "evidence": {
    "enum": [
     "corroborated",
     "single",
     "local",
     "synthetic"
    ]
   },
   "source": {
    "type": "string",
    "pattern": "^[a-z0-9-]+( \\([^;]*\\))?(; [a-z0-9-]+( \\([^;]*\\))?)*$",
    "description": "Ids of sources.yaml with what was seen there in brackets, joined by a semicolon"
   },
   "note": {
    "type": "string"
   }
  }
 },
 "datasets.yaml": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:shuniu:standards:datasets.yaml",
  "title": "The catalogue of datasets of one deployment",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "deployment",
   "title",
   "status",
   "status_reason",
   "complete",
   "complete_reason",
   "small_classes",
   "sources"
  ],
  "properties": {
   "deployment": {
    "type": "string",
    "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$",
    "description": "Whose catalogue it is: the name of its folder, e.g. cn-140800"
   },
   "title": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "zh",
     "en"
    ],
    "properties": {
     "zh": {
      "type": "string",
      "minLength": 1
     },
     "en": {
      "type": "string",
      "minLength": 1
     }
    }
   },
   "status": {
    "enum": [
     "verified",
     "single-source",
     "local",
     "synthetic"
    ]
   },
   "status_reason": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "zh",
     "en"
    ],
    "properties": {
     "zh": {
      "type": "string",
      "minLength": 1
     },
     "en": {
      "type": "string",
      "minLength": 1
     }
    }
   },
   "complete": {
    "type": "boolean",
    "description": "Every small class of the deployment has a dataset in datasets.csv"
   },
   "complete_reason": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "zh",
     "en"
    ],
    "properties": {
     "zh": {
      "type": "string",
      "minLength": 1
     },
     "en": {
      "type": "string",
      "minLength": 1
     }
    }
   },
   "small_classes": {
    "description": "How many small classes the deployment has in each category; null where it does not say",
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "object",
      "additionalProperties": false,
      "required": [
       "evidence",
       "source",
       "counts"
      ],
      "properties": {
       "evidence": {
        "enum": [
         "corroborated",
         "single",
         "local",
         "synthetic"
        ]
       },
       "source": {
        "type": "string",
        "pattern": "^[a-z0-9-]+( \\([^;]*\\))?(; [a-z0-9-]+( \\([^;]*\\))?)*$",
        "description": "Ids of sources.yaml with what was seen there in brackets, joined by a semicolon"
       },
       "counts": {
        "type": "object",
        "minProperties": 1,
        "additionalProperties": {
         "type": "integer",
         "minimum": 0
        }
       }
      }
     }
    ]
   },
   "sources": {
    "type": "array",
    "items": {
     "type": "object",
     "additionalProperties": false,
     "required": [
      "id",
      "where",
      "kind",
      "title"
     ],
     "properties": {
      "id": {
       "type": "string",
       "pattern": "^[a-z0-9-]+$"
      },
      "where": {
       "type": "string",
       "minLength": 1
      },
      "kind": {
       "enum": [
        "printed standard",
        "public repository",
        "public code",
        "published article",
        "local decision",
        "this library"
       ]
      },
      "title": {
       "type": "object",
       "additionalProperties": false,
       "required": [
        "zh",
        "en"
       ],
       "properties": {
        "zh": {
         "type": "string",
         "minLength": 1
        },
        "en": {
         "type": "string",
         "minLength": 1
        }
       }
      }
     }
    }
   }
  }
 },
 "family.yaml": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:shuniu:standards:family.yaml",
  "title": "A family of code tables: one standard, all its editions",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "family",
   "number",
   "title",
   "title_evidence",
   "kinds",
   "editions",
   "licence_note"
  ],
  "properties": {
   "family": {
    "type": "string",
    "pattern": "^[a-z0-9][a-z0-9-]*$"
   },
   "number": {
    "type": "string",
    "minLength": 1
   },
   "title": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "zh",
     "en"
    ],
    "properties": {
     "zh": {
      "type": "string",
      "minLength": 1
     },
     "en": {
      "type": "string",
      "minLength": 1
     }
    }
   },
   "title_evidence": {
    "enum": [
     "corroborated",
     "single",
     "local",
     "memory"
    ]
   },
   "kinds": {
    "type": "array",
    "minItems": 1,
    "uniqueItems": true,
    "items": {
     "type": "string",
     "pattern": "^[a-z][a-z0-9-]*$"
    }
   },
   "editions": {
    "type": "array",
    "minItems": 1,
    "uniqueItems": true,
    "items": {
     "type": "string",
     "pattern": "^[0-9]{4}$"
    }
   },
   "licence_note": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "zh",
     "en"
    ],
    "properties": {
     "zh": {
      "type": "string",
      "minLength": 1
     },
     "en": {
      "type": "string",
      "minLength": 1
     }
    }
   }
  }
 },
 "map.csv": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:shuniu:standards:map.csv",
  "title": "A map between two tables; a source code without row is not reviewed, an empty target is reviewed: no counterpart (one row; every cell is text, empty where there is nothing)",
  "type": "object",
  "x-columns": [
   "source",
   "target",
   "relationship",
   "when",
   "valid_from",
   "valid_to",
   "reviewed_by",
   "evidence",
   "comment"
  ],
  "additionalProperties": false,
  "required": [
   "source",
   "target",
   "relationship",
   "when",
   "valid_from",
   "valid_to",
   "reviewed_by",
   "evidence",
   "comment"
  ],
  "properties": {
   "source": {
    "type": "string",
    "pattern": "^[0-9A-Z]+$"
   },
   "target": {
    "type": "string",
    "pattern": "^[0-9A-Z]*$"
   },
   "relationship": {
    "enum": [
     "equivalent",
     "source-broader",
     "source-narrower",
     "related",
     "none"
    ]
   },
   "when": {
    "type": "string"
   },
   "valid_from": {
    "type": "string",
    "pattern": "^([0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]))?$"
   },
   "valid_to": {
    "type": "string",
    "pattern": "^([0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]))?$"
   },
   "reviewed_by": {
    "type": "string"
   },
   "evidence": {
    "enum": [
     "by-name",
     "by-code-continuity",
     "by-reading",
     "reviewed"
    ]
   },
   "comment": {
    "type": "string"
   }
  }
 },
 "map.yaml": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:shuniu:standards:map.yaml",
  "title": "A map between the codes of two tables",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "from",
   "to",
   "title",
   "status",
   "status_reason",
   "reversible",
   "reversible_reason"
  ],
  "properties": {
   "revision": {
    "type": "string",
    "pattern": "^(0|[1-9][0-9]{0,5})(\\.(0|[1-9][0-9]{0,5})){2}$",
    "description": "Revision of our data, MAJOR.MINOR.PATCH; written by a person, checked by release-check. The edition is the publisher's."
   },
   "from": {
    "type": "string",
    "pattern": "^[a-z0-9][a-z0-9-]*/[a-z][a-z0-9-]*@[0-9]{4}$"
   },
   "to": {
    "type": "string",
    "pattern": "^[a-z0-9][a-z0-9-]*/[a-z][a-z0-9-]*@[0-9]{4}$"
   },
   "overlay": {
    "type": "string",
    "pattern": "^cn-[0-9]{2}([0-9]{2}){0,2}$"
   },
   "title": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "zh",
     "en"
    ],
    "properties": {
     "zh": {
      "type": "string",
      "minLength": 1
     },
     "en": {
      "type": "string",
      "minLength": 1
     }
    }
   },
   "status": {
    "enum": [
     "reviewed",
     "by-name"
    ]
   },
   "status_reason": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "zh",
     "en"
    ],
    "properties": {
     "zh": {
      "type": "string",
      "minLength": 1
     },
     "en": {
      "type": "string",
      "minLength": 1
     }
    }
   },
   "reversible": {
    "type": "boolean"
   },
   "reversible_reason": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "zh",
     "en"
    ],
    "properties": {
     "zh": {
      "type": "string",
      "minLength": 1
     },
     "en": {
      "type": "string",
      "minLength": 1
     }
    }
   }
  }
 },
 "narrow.csv": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:shuniu:standards:narrow.csv",
  "title": "Codes that an overlay takes out of use (one row; every cell is text, empty where there is nothing)",
  "type": "object",
  "x-columns": [
   "code",
   "reason",
   "evidence",
   "source",
   "note"
  ],
  "additionalProperties": false,
  "required": [
   "code",
   "reason",
   "evidence",
   "source",
   "note"
  ],
  "properties": {
   "code": {
    "type": "string",
    "pattern": "^[0-9A-Z]+$"
   },
   "reason": {
    "type": "string",
    "minLength": 1
   },
   "evidence": {
    "enum": [
     "corroborated",
     "single",
     "local",
     "synthetic"
    ]
   },
   "source": {
    "type": "string",
    "pattern": "^[a-z0-9-]+( \\([^;]*\\))?(; [a-z0-9-]+( \\([^;]*\\))?)*$",
    "description": "Ids of sources.yaml with what was seen there in brackets, joined by a semicolon"
   },
   "note": {
    "type": "string"
   }
  }
 },
 "overlay.yaml": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:shuniu:standards:overlay.yaml",
  "title": "What a province or city lays over national tables",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "id",
   "parent",
   "division",
   "title",
   "status",
   "status_reason",
   "layers"
  ],
  "properties": {
   "id": {
    "type": "string",
    "pattern": "^[a-z]{2}-[0-9]{2}([0-9]{2}([0-9]{2})?)?$"
   },
   "parent": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string"
     }
    ]
   },
   "division": {
    "type": "string",
    "pattern": "^[0-9]{2}([0-9]{2}([0-9]{2})?)?$"
   },
   "title": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "zh",
     "en"
    ],
    "properties": {
     "zh": {
      "type": "string",
      "minLength": 1
     },
     "en": {
      "type": "string",
      "minLength": 1
     }
    }
   },
   "status": {
    "enum": [
     "verified",
     "corroborated",
     "reconstructed",
     "single-source",
     "local",
     "synthetic"
    ]
   },
   "status_reason": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "zh",
     "en"
    ],
    "properties": {
     "zh": {
      "type": "string",
      "minLength": 1
     },
     "en": {
      "type": "string",
      "minLength": 1
     }
    }
   },
   "layers": {
    "type": "array",
    "minItems": 1,
    "items": {
     "type": "object",
     "additionalProperties": false,
     "required": [
      "base"
     ],
     "properties": {
      "base": {
       "type": "string",
       "pattern": "^[a-z0-9][a-z0-9-]*/[a-z][a-z0-9-]*@[0-9]{4}$"
      },
      "revision": {
       "type": "string",
       "pattern": "^(0|[1-9][0-9]{0,5})(\\.(0|[1-9][0-9]{0,5})){2}$",
       "description": "Revision of our data, MAJOR.MINOR.PATCH; written by a person, checked by release-check. The edition is the publisher's."
      },
      "base_sha256": {
       "type": "string",
       "pattern": "^[0-9a-f]{64}$",
       "description": "SHA-256 of the codes.csv that the layer was made for: lint warns when the base has moved"
      },
      "big_classes": {
       "type": "array",
       "items": {
        "type": "object",
        "additionalProperties": false,
        "required": [
         "code",
         "name",
         "name_en"
        ],
        "properties": {
         "code": {
          "type": "string",
          "pattern": "^[0-9A-Z]+$"
         },
         "name": {
          "type": "string",
          "minLength": 1
         },
         "name_en": {
          "type": "string",
          "minLength": 1
         }
        }
       }
      }
     }
    }
   }
  }
 },
 "relabel.csv": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:shuniu:standards:relabel.csv",
  "title": "Names that an overlay changes (one row; every cell is text, empty where there is nothing)",
  "type": "object",
  "x-columns": [
   "code",
   "name",
   "name_en",
   "evidence",
   "source",
   "note"
  ],
  "additionalProperties": false,
  "required": [
   "code",
   "name",
   "name_en",
   "evidence",
   "source",
   "note"
  ],
  "properties": {
   "code": {
    "type": "string",
    "pattern": "^[0-9A-Z]+$"
   },
   "name": {
    "type": "string",
    "minLength": 1
   },
   "name_en": {
    "type": "string",
    "description": "Empty: nobody has translated it yet"
   },
   "evidence": {
    "enum": [
     "corroborated",
     "single",
     "local",
     "synthetic"
    ]
   },
   "source": {
    "type": "string",
    "pattern": "^[a-z0-9-]+( \\([^;]*\\))?(; [a-z0-9-]+( \\([^;]*\\))?)*$",
    "description": "Ids of sources.yaml with what was seen there in brackets, joined by a semicolon"
   },
   "note": {
    "type": "string"
   }
  }
 },
 "rules.csv": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:shuniu:standards:rules.csv",
  "title": "Filing rules of a city (one row; every cell is text, empty where there is nothing)",
  "type": "object",
  "x-columns": [
   "code",
   "seq",
   "condition",
   "limit",
   "unit",
   "season",
   "limit_text",
   "closing",
   "competent",
   "responsible",
   "legal_basis",
   "clause",
   "collection",
   "evidence",
   "source",
   "note"
  ],
  "x-multiline": [
   "condition",
   "closing",
   "competent",
   "responsible",
   "limit_text",
   "legal_basis",
   "clause",
   "collection",
   "note"
  ],
  "additionalProperties": false,
  "required": [
   "code",
   "seq",
   "condition",
   "limit",
   "unit",
   "season",
   "limit_text",
   "closing",
   "competent",
   "responsible",
   "legal_basis",
   "clause",
   "collection",
   "evidence",
   "source",
   "note"
  ],
  "properties": {
   "code": {
    "type": "string",
    "pattern": "^[0-9A-Z]+$"
   },
   "seq": {
    "type": "string",
    "pattern": "^[1-9][0-9]{0,2}$",
    "description": "Number of the condition within its class; rows that differ by season only share it"
   },
   "condition": {
    "type": "string",
    "minLength": 1
   },
   "limit": {
    "type": "string",
    "pattern": "^([0-9]{1,3}(\\.[0-9])?(-[0-9]{1,3}(\\.[0-9])?)?)?$",
    "description": "A number, or a range such as 1-3; empty where the cell could not be read"
   },
   "unit": {
    "enum": [
     "",
     "urgent_hour",
     "work_hour",
     "hour",
     "urgent_day",
     "work_day",
     "calendar_day"
    ]
   },
   "season": {
    "type": "string"
   },
   "limit_text": {
    "type": "string",
    "description": "The cell of the city's table as it stood"
   },
   "closing": {
    "type": "string"
   },
   "competent": {
    "type": "string",
    "description": "Competent department, as the table names it"
   },
   "responsible": {
    "type": "string",
    "description": "Responsible department, as the table names it"
   },
   "legal_basis": {
    "type": "string"
   },
   "clause": {
    "type": "string"
   },
   "collection": {
    "type": "string"
   },
   "evidence": {
    "enum": [
     "corroborated",
     "single",
     "local",
     "synthetic"
    ]
   },
   "source": {
    "type": "string",
    "pattern": "^[a-z0-9-]+( \\([^;]*\\))?(; [a-z0-9-]+( \\([^;]*\\))?)*$",
    "description": "Ids of the sources in rules.yaml with what was seen there in brackets, joined by a semicolon"
   },
   "note": {
    "type": "string"
   }
  }
 },
 "rules.yaml": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:shuniu:standards:rules.yaml",
  "title": "Filing rules of a city for the classes of one code table",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "ref",
   "title",
   "base",
   "overlay",
   "status",
   "status_reason",
   "validity",
   "sources"
  ],
  "properties": {
   "revision": {
    "type": "string",
    "pattern": "^(0|[1-9][0-9]{0,5})(\\.(0|[1-9][0-9]{0,5})){2}$",
    "description": "Revision of our data, MAJOR.MINOR.PATCH; written by a person, checked by release-check. The edition is the publisher's."
   },
   "ref": {
    "type": "string",
    "pattern": "^cn-[0-9]{2}([0-9]{2}){0,2}/filing-rules/[a-z][a-z0-9-]*@[0-9]{4}$"
   },
   "title": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "zh",
     "en"
    ],
    "properties": {
     "zh": {
      "type": "string",
      "minLength": 1
     },
     "en": {
      "type": "string",
      "minLength": 1
     }
    }
   },
   "base": {
    "type": "string",
    "pattern": "^[a-z0-9][a-z0-9-]*/[a-z][a-z0-9-]*@[0-9]{4}$"
   },
   "overlay": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string",
      "pattern": "^cn-[0-9]{2}([0-9]{2}){0,2}$"
     }
    ]
   },
   "status": {
    "enum": [
     "verified",
     "single-source",
     "local",
     "synthetic"
    ]
   },
   "status_reason": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "zh",
     "en"
    ],
    "properties": {
     "zh": {
      "type": "string",
      "minLength": 1
     },
     "en": {
      "type": "string",
      "minLength": 1
     }
    }
   },
   "validity": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "from",
     "to",
     "note"
    ],
    "properties": {
     "from": {
      "anyOf": [
       {
        "type": "null"
       },
       {
        "type": "string",
        "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"
       }
      ]
     },
     "to": {
      "anyOf": [
       {
        "type": "null"
       },
       {
        "type": "string",
        "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"
       }
      ]
     },
     "note": {
      "type": "object",
      "additionalProperties": false,
      "required": [
       "zh",
       "en"
      ],
      "properties": {
       "zh": {
        "type": "string",
        "minLength": 1
       },
       "en": {
        "type": "string",
        "minLength": 1
       }
      }
     }
    }
   },
   "sources": {
    "type": "array",
    "items": {
     "type": "object",
     "additionalProperties": false,
     "required": [
      "id",
      "where",
      "kind",
      "title"
     ],
     "properties": {
      "id": {
       "type": "string",
       "pattern": "^[a-z0-9-]+$"
      },
      "where": {
       "type": "string",
       "minLength": 1
      },
      "kind": {
       "enum": [
        "printed standard",
        "public repository",
        "public code",
        "published article",
        "local decision",
        "this library"
       ]
      },
      "title": {
       "type": "object",
       "additionalProperties": false,
       "required": [
        "zh",
        "en"
       ],
       "properties": {
        "zh": {
         "type": "string",
         "minLength": 1
        },
        "en": {
         "type": "string",
         "minLength": 1
        }
       }
      }
     }
    }
   }
  }
 },
 "sources.yaml": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:shuniu:standards:sources.yaml",
  "title": "What the rows of a code table cite",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "verified_against_print",
   "sources"
  ],
  "properties": {
   "verified_against_print": {
    "type": "boolean"
   },
   "sources": {
    "type": "array",
    "items": {
     "type": "object",
     "additionalProperties": false,
     "required": [
      "id",
      "where",
      "kind",
      "title"
     ],
     "properties": {
      "id": {
       "type": "string",
       "pattern": "^[a-z0-9-]+$"
      },
      "where": {
       "type": "string",
       "minLength": 1
      },
      "kind": {
       "enum": [
        "printed standard",
        "public repository",
        "public code",
        "published article",
        "local decision",
        "this library"
       ]
      },
      "title": {
       "type": "object",
       "additionalProperties": false,
       "required": [
        "zh",
        "en"
       ],
       "properties": {
        "zh": {
         "type": "string",
         "minLength": 1
        },
        "en": {
         "type": "string",
         "minLength": 1
        }
       }
      }
     }
    }
   }
  }
 },
 "table.yaml": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:shuniu:standards:table.yaml",
  "title": "One code table in one edition",
  "type": "object",
  "additionalProperties": false,
  "required": [
   "ref",
   "title",
   "record_type",
   "status",
   "status_reason",
   "complete",
   "complete_reason",
   "validity",
   "superseded_by",
   "code_pattern",
   "big_classes",
   "extension",
   "known_gaps"
  ],
  "properties": {
   "revision": {
    "type": "string",
    "pattern": "^(0|[1-9][0-9]{0,5})(\\.(0|[1-9][0-9]{0,5})){2}$",
    "description": "Revision of our data, MAJOR.MINOR.PATCH; written by a person, checked by release-check. The edition is the publisher's."
   },
   "ref": {
    "type": "string",
    "pattern": "^[a-z0-9][a-z0-9-]*/[a-z][a-z0-9-]*@[0-9]{4}$"
   },
   "title": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "zh",
     "en"
    ],
    "properties": {
     "zh": {
      "type": "string",
      "minLength": 1
     },
     "en": {
      "type": "string",
      "minLength": 1
     }
    }
   },
   "record_type": {
    "type": "string",
    "pattern": "^[a-z][a-z0-9-]*$"
   },
   "status": {
    "enum": [
     "verified",
     "corroborated",
     "reconstructed",
     "single-source",
     "local",
     "synthetic"
    ]
   },
   "status_reason": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "zh",
     "en"
    ],
    "properties": {
     "zh": {
      "type": "string",
      "minLength": 1
     },
     "en": {
      "type": "string",
      "minLength": 1
     }
    }
   },
   "complete": {
    "type": "boolean"
   },
   "complete_reason": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "zh",
     "en"
    ],
    "properties": {
     "zh": {
      "type": "string",
      "minLength": 1
     },
     "en": {
      "type": "string",
      "minLength": 1
     }
    }
   },
   "validity": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "from",
     "to",
     "evidence",
     "note"
    ],
    "properties": {
     "from": {
      "anyOf": [
       {
        "type": "null"
       },
       {
        "type": "string",
        "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"
       }
      ]
     },
     "to": {
      "anyOf": [
       {
        "type": "null"
       },
       {
        "type": "string",
        "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"
       }
      ]
     },
     "evidence": {
      "enum": [
       "corroborated",
       "single",
       "local",
       "none"
      ]
     },
     "note": {
      "type": "object",
      "additionalProperties": false,
      "required": [
       "zh",
       "en"
      ],
      "properties": {
       "zh": {
        "type": "string",
        "minLength": 1
       },
       "en": {
        "type": "string",
        "minLength": 1
       }
      }
     }
    }
   },
   "superseded_by": {
    "anyOf": [
     {
      "type": "null"
     },
     {
      "type": "string",
      "pattern": "^[a-z0-9][a-z0-9-]*/[a-z][a-z0-9-]*@[0-9]{4}$"
     }
    ]
   },
   "code_pattern": {
    "type": "string",
    "minLength": 1
   },
   "big_classes": {
    "type": "array",
    "items": {
     "type": "object",
     "additionalProperties": false,
     "required": [
      "code",
      "name",
      "name_en"
     ],
     "properties": {
      "code": {
       "type": "string",
       "pattern": "^[0-9A-Z]+$"
      },
      "name": {
       "type": "string",
       "minLength": 1
      },
      "name_en": {
       "type": "string",
       "minLength": 1
      }
     }
    }
   },
   "extension": {
    "type": "object",
    "additionalProperties": false,
    "required": [
     "direction",
     "evidence",
     "ranges",
     "note"
    ],
    "properties": {
     "direction": {
      "enum": [
       "up",
       "down"
      ]
     },
     "evidence": {
      "enum": [
       "corroborated",
       "single",
       "local"
      ]
     },
     "ranges": {
      "type": "array",
      "items": {
       "type": "object",
       "additionalProperties": false,
       "required": [
        "from",
        "to"
       ],
       "properties": {
        "from": {
         "type": "string",
         "minLength": 1
        },
        "to": {
         "type": "string",
         "minLength": 1
        }
       }
      }
     },
     "note": {
      "type": "object",
      "additionalProperties": false,
      "required": [
       "zh",
       "en"
      ],
      "properties": {
       "zh": {
        "type": "string",
        "minLength": 1
       },
       "en": {
        "type": "string",
        "minLength": 1
       }
      }
     }
    }
   },
   "known_gaps": {
    "type": "array",
    "uniqueItems": true,
    "items": {
     "type": "string",
     "minLength": 1
    }
   }
  }
 },
 "verified.csv": {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:shuniu:standards:verified.csv",
  "title": "What a person saw in the printed standard (one row per code; every cell is text)",
  "type": "object",
  "x-columns": [
   "code",
   "verdict",
   "seen_name",
   "clause",
   "page",
   "verified_by",
   "verified_on",
   "note"
  ],
  "additionalProperties": false,
  "required": [
   "code",
   "verdict",
   "seen_name",
   "clause",
   "page",
   "verified_by",
   "verified_on",
   "note"
  ],
  "properties": {
   "code": {
    "type": "string",
    "pattern": "^[0-9A-Z]+$"
   },
   "verdict": {
    "enum": [
     "confirmed",
     "corrected",
     "absent"
    ]
   },
   "seen_name": {
    "type": "string",
    "description": "The name as it is printed; empty where the code is absent"
   },
   "clause": {
    "type": "string"
   },
   "page": {
    "type": "string"
   },
   "verified_by": {
    "type": "string",
    "minLength": 1
   },
   "verified_on": {
    "type": "string",
    "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"
   },
   "note": {
    "type": "string"
   }
  }
 }
};
