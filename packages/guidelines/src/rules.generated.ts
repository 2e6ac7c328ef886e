// biome-ignore-all format: written by `npm run guidelines` from guidelines/*/guideline.yaml and gates/*.yaml; change those
import type { GateRules, Guideline } from "./guideline.ts";

/** The guidelines that Glisson evaluates, side by side and never merged; the order rule first. */
export const guidelines: readonly Guideline[] = [
 {
  "id": "seed",
  "title": {
   "en": "Order rule for portal vein tumour thrombus",
   "zh": "门静脉癌栓治疗顺序规则"
  },
  "edition": "1",
  "remainder": {
   "en": "The text gives no figure for completely obstructed. It is judged as no flow seen, or more than 90 % filled over the whole range of the measurement: the limit of Ma 2014 (read), which was made for bland thrombus. Thrombus in the right atrium is taken with that in the vena cava.",
   "zh": "原文未给出“完全阻塞”的数值。此处按未见血流，或测量全范围充填超过90%判定：为Ma 2014的界限（已读），原为血栓制定。右心房栓子与下腔静脉栓子一并判定。"
  },
  "rules": [
   {
    "id": "radiotherapy-first",
    "when": {
     "all": [
      "tumour thrombus in the portal vein",
      "portal trunk blocked"
     ]
    },
    "says": {
     "en": "The portal trunk is completely obstructed: radiotherapy first, then TACE once portal flow is back.",
     "zh": "门静脉主干完全阻塞：先放疗，门静脉血流恢复后再行TACE。"
    },
    "advises": [
     "radiotherapy",
     "tace"
    ],
    "strength": {
     "en": "authors' experience; no trial cited",
     "zh": "作者经验；未引用试验"
    },
    "citation": {
     "text": "Portal vein tumour thrombus: mechanism and order of treatment (the clinical text that Glisson implements)",
     "mark": "read"
    }
   },
   {
    "id": "tace-first",
    "when": {
     "all": [
      "tumour thrombus in the portal vein",
      "portal trunk open"
     ]
    },
    "says": {
     "en": "The portal trunk is not completely obstructed: TACE first, then radiotherapy.",
     "zh": "门静脉主干未完全阻塞：先TACE，后放疗。"
    },
    "advises": [
     "tace",
     "radiotherapy"
    ],
    "strength": {
     "en": "authors' experience; no trial cited",
     "zh": "作者经验；未引用试验"
    },
    "citation": {
     "text": "Portal vein tumour thrombus: mechanism and order of treatment (the clinical text that Glisson implements)",
     "mark": "read"
    }
   },
   {
    "id": "no-tace-no-surgery",
    "when": "portal trunk blocked",
    "says": {
     "en": "Neither TACE nor surgery suits a completely obstructed trunk: with the artery embolised as well, the liver has no blood supply and fails.",
     "zh": "主干完全阻塞者不宜TACE或手术：再栓塞肝动脉将使肝脏完全失去血供，导致肝衰竭。"
    },
    "advises": [],
    "against": [
     "tace",
     "resection"
    ],
    "strength": {
     "en": "reasoning on blood supply",
     "zh": "基于肝脏血供的推理"
    },
    "citation": {
     "text": "Portal vein tumour thrombus: mechanism and order of treatment (the clinical text that Glisson implements)",
     "mark": "read"
    }
   },
   {
    "id": "caval-thrombus",
    "when": "thrombus in the vena cava or atrium",
    "says": {
     "en": "Thrombus in the inferior vena cava can break off and block the lung or the brain; removal under extracorporeal circulation has been reported.",
     "zh": "下腔静脉癌栓脱落可致肺梗死、脑梗死；有体外循环下取栓的报道。"
    },
    "advises": [],
    "strength": {
     "en": "reports",
     "zh": "病例报道"
    },
    "citation": {
     "text": "Portal vein tumour thrombus: mechanism and order of treatment (the clinical text that Glisson implements)",
     "mark": "read"
    }
   }
  ]
 },
 {
  "id": "china-consensus-2016",
  "title": {
   "en": "Chinese expert consensus on PVTT",
   "zh": "中国门静脉癌栓专家共识"
  },
  "edition": "2016",
  "year": 2016,
  "remainder": {
   "en": "The class of evidence of each row was not read. The row on symptomatic care says massive ascites and gastrointestinal bleeding; Glisson judges moderate or severe ascites and variceal bleeding, since a case tells ascites in these grades and no other bleeding. These limits are Glisson's own, so the row has the lower mark, although its sentence was read.",
   "zh": "各条证据级别未读到。对症支持一条的原文为大量腹水及消化道出血；病例仅按此分级记录腹水，且只记录静脉曲张出血，故Glisson按中重度腹水及静脉曲张出血判定。该界限为Glisson自定，因此虽读到原句，仍取较低标记。"
  },
  "rules": [
   {
    "id": "symptomatic",
    "when": {
     "all": [
      "tumour thrombus in the portal vein",
      {
       "any": [
        "Child-Pugh C",
        "moderate or severe ascites",
        "variceal bleeding now"
       ]
      }
     ]
    },
    "says": {
     "en": "Child-Pugh C, massive ascites or gastrointestinal bleeding: symptomatic care (Glisson judges moderate or severe ascites, and variceal bleeding).",
     "zh": "Child-Pugh C级、大量腹水或消化道出血：对症支持治疗（Glisson按中重度腹水及静脉曲张出血判定）。"
    },
    "advises": [
     "supportive"
    ],
    "against": [
     "tace",
     "radiotherapy",
     "resection"
    ],
    "strength": {
     "en": "class per row not read",
     "zh": "各条证据级别未读到"
    },
    "citation": {
     "text": "Chinese expert consensus on multidisciplinary diagnosis and treatment of hepatocellular carcinoma with portal vein tumor thrombus, 2016 edition. Oncotarget 2017",
     "doi": "10.18632/oncotarget.12817",
     "mark": "recalled"
    }
   },
   {
    "id": "surgery",
    "when": {
     "all": [
      "resectable",
      "Cheng type I or II",
      "Child-Pugh A",
      "ECOG 0 or 1"
     ]
    },
    "yieldsTo": [
     "symptomatic"
    ],
    "says": {
     "en": "Resectable, type I or II, Child-Pugh A, ECOG 0 or 1: surgery preferred.",
     "zh": "可切除、I或II型、Child-Pugh A级、ECOG 0-1：首选手术。"
    },
    "advises": [
     "resection"
    ],
    "strength": {
     "en": "class per row not read",
     "zh": "各条证据级别未读到"
    },
    "citation": {
     "text": "Chinese expert consensus on multidisciplinary diagnosis and treatment of hepatocellular carcinoma with portal vein tumor thrombus, 2016 edition. Oncotarget 2017",
     "doi": "10.18632/oncotarget.12817",
     "mark": "read"
    }
   },
   {
    "id": "tace",
    "when": {
     "all": [
      {
       "not": "resectable"
      },
      "Cheng type I or II",
      "Child-Pugh A"
     ]
    },
    "yieldsTo": [
     "symptomatic"
    ],
    "says": {
     "en": "Unresectable, type I or II, Child-Pugh A: TACE.",
     "zh": "不可切除、I或II型、Child-Pugh A级：TACE。"
    },
    "advises": [
     "tace"
    ],
    "strength": {
     "en": "class per row not read",
     "zh": "各条证据级别未读到"
    },
    "citation": {
     "text": "Chinese expert consensus on multidisciplinary diagnosis and treatment of hepatocellular carcinoma with portal vein tumor thrombus, 2016 edition. Oncotarget 2017",
     "doi": "10.18632/oncotarget.12817",
     "mark": "read"
    }
   },
   {
    "id": "radiotherapy",
    "when": {
     "all": [
      {
       "not": "resectable"
      },
      "Cheng type I to III",
      "Child-Pugh A"
     ]
    },
    "yieldsTo": [
     "symptomatic"
    ],
    "says": {
     "en": "Unresectable, type I to III, Child-Pugh A: radiotherapy.",
     "zh": "不可切除、I至III型、Child-Pugh A级：放疗。"
    },
    "advises": [
     "radiotherapy"
    ],
    "strength": {
     "en": "class per row not read",
     "zh": "各条证据级别未读到"
    },
    "citation": {
     "text": "Chinese expert consensus on multidisciplinary diagnosis and treatment of hepatocellular carcinoma with portal vein tumor thrombus, 2016 edition. Oncotarget 2017",
     "doi": "10.18632/oncotarget.12817",
     "mark": "read"
    }
   }
  ]
 },
 {
  "id": "china-consensus-2018",
  "title": {
   "en": "Chinese expert consensus on PVTT",
   "zh": "中国门静脉癌栓专家共识"
  },
  "edition": "2018",
  "year": 2018,
  "remainder": {
   "en": "Only the opening of this edition was read; of its rows these three are recalled, the others are not known here. The rows for type III are taken to hold for class A, because class B is restored to A first.",
   "zh": "仅读到该版开头；以下三条据回忆，其余条目此处未知。III型各条按A级理解，因B级先恢复至A级。"
  },
  "rules": [
   {
    "id": "restore-liver-function",
    "when": {
     "all": [
      "tumour thrombus in the portal vein",
      "Child-Pugh B"
     ]
    },
    "says": {
     "en": "Child-Pugh B: restore liver function to class A first, then treat as class A.",
     "zh": "Child-Pugh B级：先改善肝功能至A级，再按A级治疗。"
    },
    "advises": [],
    "strength": {
     "en": "strength not read",
     "zh": "强度未读到"
    },
    "citation": {
     "text": "Chinese expert consensus on hepatocellular carcinoma with portal vein tumor thrombus, 2018 edition. Liver Cancer 2020;9:28",
     "mark": "recalled"
    }
   },
   {
    "id": "type-iii-resectable",
    "when": {
     "all": [
      "Cheng type III",
      "resectable",
      "Child-Pugh A"
     ]
    },
    "says": {
     "en": "Type III, resectable: surgery after radiotherapy that brings the thrombus down, or surgery.",
     "zh": "III型、可切除：放疗降期后手术，或直接手术。"
    },
    "advises": [],
    "options": [
     "radiotherapy",
     "resection"
    ],
    "strength": {
     "en": "strength not read",
     "zh": "强度未读到"
    },
    "citation": {
     "text": "Chinese expert consensus on hepatocellular carcinoma with portal vein tumor thrombus, 2018 edition. Liver Cancer 2020;9:28",
     "mark": "recalled"
    }
   },
   {
    "id": "trunk-tace-with-radiotherapy",
    "when": {
     "all": [
      "Cheng type III",
      "Child-Pugh A"
     ]
    },
    "says": {
     "en": "Thrombus in the main portal vein: TACE combined with radiotherapy rather than TACE alone; a portal stent with iodine-125 is an option.",
     "zh": "门静脉主干癌栓：TACE联合放疗优于单用TACE；可选门静脉支架联合碘125。"
    },
    "advises": [],
    "options": [
     "tace",
     "radiotherapy",
     "stent"
    ],
    "strength": {
     "en": "strength not read",
     "zh": "强度未读到"
    },
    "citation": {
     "text": "Chinese expert consensus on hepatocellular carcinoma with portal vein tumor thrombus, 2018 edition. Liver Cancer 2020;9:28",
     "mark": "recalled"
    }
   }
  ]
 },
 {
  "id": "china-guideline-2021",
  "title": {
   "en": "Chinese guideline on PVTT",
   "zh": "中国门静脉癌栓诊疗指南"
  },
  "edition": "2021",
  "year": 2021,
  "remainder": {
   "en": "The edition is known to exist (second-hand); its rows for unresectable tumour are recalled, those for resectable tumour are not known here.",
   "zh": "该版存在（二手资料）；不可切除部分据回忆，可切除部分此处未知。"
  },
  "rules": [
   {
    "id": "radiotherapy",
    "when": {
     "all": [
      "tumour thrombus in the portal vein",
      {
       "not": "resectable"
      },
      "Child-Pugh A to B7"
     ]
    },
    "says": {
     "en": "Unresectable, types I to IV, Child-Pugh A (B7): radiotherapy.",
     "zh": "不可切除、I至IV型、Child-Pugh A（B7）：放疗。"
    },
    "advises": [],
    "options": [
     "radiotherapy"
    ],
    "strength": {
     "en": "strength not read",
     "zh": "强度未读到"
    },
    "citation": {
     "text": "Chinese guideline on hepatocellular carcinoma with portal vein tumor thrombus, 2021 edition. Liver Cancer 2022;11:315",
     "mark": "recalled"
    }
   },
   {
    "id": "tace-types-i-ii",
    "when": {
     "all": [
      "Cheng type I or II",
      {
       "not": "resectable"
      },
      "Child-Pugh A to B7"
     ]
    },
    "says": {
     "en": "Unresectable, type I or II, Child-Pugh A (B7): TACE.",
     "zh": "不可切除、I或II型、Child-Pugh A（B7）：TACE。"
    },
    "advises": [],
    "options": [
     "tace"
    ],
    "strength": {
     "en": "strength not read",
     "zh": "强度未读到"
    },
    "citation": {
     "text": "Chinese guideline on hepatocellular carcinoma with portal vein tumor thrombus, 2021 edition. Liver Cancer 2022;11:315",
     "mark": "recalled"
    }
   },
   {
    "id": "tace-type-iii-with-flow",
    "when": {
     "all": [
      "Cheng type III",
      {
       "not": "resectable"
      },
      "Child-Pugh A to B7",
      {
       "any": [
        "portal trunk open",
        "adequate hepatopetal collaterals"
       ]
      }
     ]
    },
    "says": {
     "en": "Unresectable, type III, Child-Pugh A (B7), with open flow or collaterals: TACE.",
     "zh": "不可切除、III型、Child-Pugh A（B7）、有血流或侧支：TACE。"
    },
    "advises": [],
    "options": [
     "tace"
    ],
    "strength": {
     "en": "strength not read",
     "zh": "强度未读到"
    },
    "citation": {
     "text": "Chinese guideline on hepatocellular carcinoma with portal vein tumor thrombus, 2021 edition. Liver Cancer 2022;11:315",
     "mark": "recalled"
    }
   },
   {
    "id": "no-tace-type-iii-without-flow",
    "when": {
     "all": [
      "Cheng type III",
      "portal trunk blocked",
      "few or no hepatopetal collaterals"
     ]
    },
    "says": {
     "en": "Type III: TACE only with open flow or collaterals, so not here.",
     "zh": "III型：仅在有血流或侧支时行TACE，此处不宜。"
    },
    "advises": [],
    "against": [
     "tace"
    ],
    "strength": {
     "en": "strength not read",
     "zh": "强度未读到"
    },
    "citation": {
     "text": "Chinese guideline on hepatocellular carcinoma with portal vein tumor thrombus, 2021 edition. Liver Cancer 2022;11:315",
     "mark": "recalled"
    }
   },
   {
    "id": "haic",
    "when": {
     "all": [
      "tumour thrombus in the portal vein",
      {
       "not": "resectable"
      },
      "Child-Pugh A to B7"
     ]
    },
    "says": {
     "en": "Unresectable, Child-Pugh A (B7): arterial infusion chemotherapy.",
     "zh": "不可切除、Child-Pugh A（B7）：肝动脉灌注化疗。"
    },
    "advises": [],
    "options": [
     "haic"
    ],
    "strength": {
     "en": "strength not read",
     "zh": "强度未读到"
    },
    "citation": {
     "text": "Chinese guideline on hepatocellular carcinoma with portal vein tumor thrombus, 2021 edition. Liver Cancer 2022;11:315",
     "mark": "recalled"
    }
   },
   {
    "id": "systemic",
    "when": {
     "all": [
      "tumour thrombus in the portal vein",
      {
       "not": "resectable"
      },
      "Child-Pugh A to B7"
     ]
    },
    "says": {
     "en": "Unresectable, Child-Pugh A (B7): systemic treatment based on immune checkpoint inhibitors.",
     "zh": "不可切除、Child-Pugh A（B7）：以免疫检查点抑制剂为基础的系统治疗。"
    },
    "advises": [],
    "options": [
     "systemic"
    ],
    "strength": {
     "en": "strength not read",
     "zh": "强度未读到"
    },
    "citation": {
     "text": "Chinese guideline on hepatocellular carcinoma with portal vein tumor thrombus, 2021 edition. Liver Cancer 2022;11:315",
     "mark": "recalled"
    }
   }
  ]
 },
 {
  "id": "china-nhc-2022",
  "title": {
   "en": "China NHC guideline (CNLC)",
   "zh": "国家卫健委原发性肝癌诊疗指南（CNLC）"
  },
  "edition": "2022",
  "year": 2022,
  "remainder": {
   "en": "The document was located, only its opening was read; these rows are recalled or second-hand. The row on radiotherapy is taken to hold for stages IIIa and IIIb. Other contraindications to TACE stand under the TACE contraindications.",
   "zh": "已找到文件，仅读到开头；以下各条据回忆或二手资料。放疗一条按IIIa、IIIb期理解。其他TACE禁忌见“TACE禁忌证”。"
  },
  "rules": [
   {
    "id": "iiia-tace",
    "when": {
     "all": [
      "CNLC stage IIIa",
      {
       "not": {
        "all": [
         "portal trunk blocked",
         "few or no hepatopetal collaterals"
        ]
       }
      }
     ]
    },
    "says": {
     "en": "Stage IIIa: TACE as first line, alone or with a multikinase inhibitor or FOLFOX4, resection or radiotherapy.",
     "zh": "IIIa期：一线TACE，可联合多激酶抑制剂或FOLFOX4、手术或放疗。"
    },
    "advises": [],
    "options": [
     "tace"
    ],
    "strength": {
     "en": "strength not read",
     "zh": "强度未读到"
    },
    "citation": {
     "text": "National Health Commission of China: guideline for diagnosis and treatment of primary liver cancer, 2022 edition; row as summarised in Cancers 2021, table 1, which is older than this edition",
     "doi": "10.3390/cancers13112626",
     "mark": "recalled"
    }
   },
   {
    "id": "iiia-surgery",
    "when": {
     "all": [
      "CNLC stage IIIa",
      "resectable",
      "Cheng type I or II"
     ]
    },
    "says": {
     "en": "Stage IIIa, resectable, type I or II (selected type III): surgery, or neoadjuvant three-dimensional conformal radiotherapy and then surgery.",
     "zh": "IIIa期、可切除、I或II型（部分III型）：手术，或新辅助三维适形放疗后手术。"
    },
    "advises": [],
    "options": [
     "resection",
     "radiotherapy"
    ],
    "strength": {
     "en": "strength not read",
     "zh": "强度未读到"
    },
    "citation": {
     "text": "National Health Commission of China: guideline for diagnosis and treatment of primary liver cancer, 2022 edition",
     "mark": "recalled"
    }
   },
   {
    "id": "radiotherapy",
    "when": {
     "all": [
      "CNLC stage IIIa or IIIb",
      {
       "any": [
        "tumour thrombus in the portal vein",
        {
         "all": [
          "thrombus in the vena cava or atrium",
          "tumour thrombus in a hepatic vein or the vena cava"
         ]
        }
       ]
      }
     ]
    },
    "says": {
     "en": "Tumour thrombus in the portal vein or vena cava: radiotherapy for the thrombus or what is left of it.",
     "zh": "门静脉或下腔静脉癌栓：放疗用于癌栓或残余癌栓。"
    },
    "advises": [],
    "options": [
     "radiotherapy"
    ],
    "strength": {
     "en": "strength not read",
     "zh": "强度未读到"
    },
    "citation": {
     "text": "National Health Commission of China: guideline for diagnosis and treatment of primary liver cancer, 2022 edition",
     "mark": "recalled"
    }
   },
   {
    "id": "blocked-few-collaterals",
    "when": {
     "all": [
      "portal trunk blocked",
      "few or no hepatopetal collaterals"
     ]
    },
    "says": {
     "en": "Trunk completely blocked with few collaterals: TACE is contraindicated.",
     "zh": "门静脉主干完全阻塞且侧支循环少：禁忌TACE。"
    },
    "advises": [],
    "against": [
     "tace"
    ],
    "strength": {
     "en": "contraindication",
     "zh": "禁忌证"
    },
    "citation": {
     "text": "National Health Commission of China: guideline for diagnosis and treatment of primary liver cancer, 2022 edition",
     "mark": "recalled"
    }
   },
   {
    "id": "blocked-adequate-collaterals",
    "when": {
     "all": [
      "portal trunk blocked",
      "adequate hepatopetal collaterals"
     ]
    },
    "says": {
     "en": "Trunk completely blocked with adequate hepatopetal collaterals: TACE is not absolutely contraindicated.",
     "zh": "门静脉主干完全阻塞但向肝性侧支循环充分：TACE非绝对禁忌。"
    },
    "advises": [],
    "strength": {
     "en": "not an absolute contraindication",
     "zh": "非绝对禁忌证"
    },
    "citation": {
     "text": "National Health Commission of China: guideline for diagnosis and treatment of primary liver cancer, 2022 edition",
     "mark": "recalled"
    }
   }
  ]
 },
 {
  "id": "china-nhc-2024",
  "title": {
   "en": "China NHC guideline (CNLC)",
   "zh": "国家卫健委原发性肝癌诊疗指南（CNLC）"
  },
  "edition": "2024",
  "year": 2024,
  "remainder": {
   "en": "The document was located, only its opening was read; these rows are recalled or second-hand. The row on radiotherapy is taken to hold for stages IIIa and IIIb. Other contraindications to TACE stand under the TACE contraindications.",
   "zh": "已找到文件，仅读到开头；以下各条据回忆或二手资料。放疗一条按IIIa、IIIb期理解。其他TACE禁忌见“TACE禁忌证”。"
  },
  "rules": [
   {
    "id": "iiia-tace",
    "when": {
     "all": [
      "CNLC stage IIIa",
      {
       "not": {
        "all": [
         "portal trunk blocked",
         "few or no hepatopetal collaterals"
        ]
       }
      }
     ]
    },
    "says": {
     "en": "Stage IIIa: TACE as first line, alone or with systemic treatment, resection or radiotherapy; this edition adds arterial infusion chemotherapy.",
     "zh": "IIIa期：一线TACE，可联合系统治疗、手术或放疗；本版增加肝动脉灌注化疗。"
    },
    "advises": [],
    "options": [
     "tace",
     "haic"
    ],
    "strength": {
     "en": "strength not read",
     "zh": "强度未读到"
    },
    "citation": {
     "text": "National Health Commission of China: guideline for diagnosis and treatment of primary liver cancer, 2024 edition",
     "mark": "recalled"
    }
   },
   {
    "id": "iiia-surgery",
    "when": {
     "all": [
      "CNLC stage IIIa",
      "resectable",
      "Cheng type I or II"
     ]
    },
    "says": {
     "en": "Stage IIIa, resectable, type I or II (selected type III): surgery, or neoadjuvant three-dimensional conformal radiotherapy and then surgery.",
     "zh": "IIIa期、可切除、I或II型（部分III型）：手术，或新辅助三维适形放疗后手术。"
    },
    "advises": [],
    "options": [
     "resection",
     "radiotherapy"
    ],
    "strength": {
     "en": "strength not read",
     "zh": "强度未读到"
    },
    "citation": {
     "text": "National Health Commission of China: guideline for diagnosis and treatment of primary liver cancer, 2024 edition",
     "mark": "recalled"
    }
   },
   {
    "id": "radiotherapy",
    "when": {
     "all": [
      "CNLC stage IIIa or IIIb",
      {
       "any": [
        "tumour thrombus in the portal vein",
        {
         "all": [
          "thrombus in the vena cava or atrium",
          "tumour thrombus in a hepatic vein or the vena cava"
         ]
        }
       ]
      }
     ]
    },
    "says": {
     "en": "Tumour thrombus in the portal vein or vena cava: radiotherapy for the thrombus or what is left of it.",
     "zh": "门静脉或下腔静脉癌栓：放疗用于癌栓或残余癌栓。"
    },
    "advises": [],
    "options": [
     "radiotherapy"
    ],
    "strength": {
     "en": "strength not read",
     "zh": "强度未读到"
    },
    "citation": {
     "text": "National Health Commission of China: guideline for diagnosis and treatment of primary liver cancer, 2024 edition",
     "mark": "recalled"
    }
   },
   {
    "id": "blocked-few-collaterals",
    "when": {
     "all": [
      "portal trunk blocked",
      "few or no hepatopetal collaterals"
     ]
    },
    "says": {
     "en": "Trunk completely blocked with few collaterals: TACE is contraindicated.",
     "zh": "门静脉主干完全阻塞且侧支循环少：禁忌TACE。"
    },
    "advises": [],
    "against": [
     "tace"
    ],
    "strength": {
     "en": "contraindication",
     "zh": "禁忌证"
    },
    "citation": {
     "text": "National Health Commission of China: guideline for diagnosis and treatment of primary liver cancer, 2024 edition",
     "mark": "recalled"
    }
   },
   {
    "id": "blocked-adequate-collaterals",
    "when": {
     "all": [
      "portal trunk blocked",
      "adequate hepatopetal collaterals"
     ]
    },
    "says": {
     "en": "Trunk completely blocked with adequate hepatopetal collaterals: TACE is not absolutely contraindicated.",
     "zh": "门静脉主干完全阻塞但向肝性侧支循环充分：TACE非绝对禁忌。"
    },
    "advises": [],
    "strength": {
     "en": "not an absolute contraindication",
     "zh": "非绝对禁忌证"
    },
    "citation": {
     "text": "National Health Commission of China: guideline for diagnosis and treatment of primary liver cancer, 2024 edition",
     "mark": "recalled"
    }
   }
  ]
 },
 {
  "id": "jsh-2021",
  "title": {
   "en": "JSH consensus on hepatocellular carcinoma",
   "zh": "日本肝脏学会肝癌共识"
  },
  "edition": "2021",
  "year": 2021,
  "remainder": {
   "en": "TACE-unsuitable is judged by the three groups of table 10, each a line of its own, one reason enough. The table speaks of intermediate-stage cancer; here it is judged in any patient with tumour in the liver. It names mALBI grade 2b; grade 3, which is worse, is taken with it (Glisson's own, hence the lower mark). Poor differentiation, dissemination within the liver, and whether nodular growth is confluent or goes beyond a simple nodule, no case tells: where they matter, the line cannot be said. The rows for Vp1 to Vp4 are read as parts of the row for Child-Pugh A.",
   "zh": "不适合TACE按表10的三组分别判定，各为一条，符合任一理由即可。该表针对中期肝癌，此处对任何肝内有肿瘤者判定。原表为mALBI 2b级；3级更差，一并计入（Glisson自定，故取较低标记）。低分化、肝内播散，以及结节型是否为融合型或伴结外生长，病例均无记载；凡取决于此者，不能判定。Vp1至Vp4各条视为Child-Pugh A级一条的细分。"
  },
  "rules": [
   {
    "id": "invasion-options",
    "when": {
     "all": [
      {
       "any": [
        "tumour thrombus in the portal vein",
        "tumour thrombus in a hepatic vein or the vena cava"
       ]
      },
      "Child-Pugh A"
     ]
    },
    "says": {
     "en": "Macrovascular invasion, Child-Pugh A: TACE, resection, arterial infusion chemotherapy and multikinase inhibitors are all options; no trial ranks them.",
     "zh": "大血管侵犯、Child-Pugh A级：TACE、手术、肝动脉灌注化疗、多激酶抑制剂均可选；无试验排序。"
    },
    "advises": [],
    "options": [
     "tace",
     "resection",
     "haic",
     "systemic"
    ],
    "strength": {
     "en": "strength not read",
     "zh": "强度未读到"
    },
    "citation": {
     "text": "Japan Society of Hepatology, 2021 update. Liver Cancer 2021;10:181; row as summarised in Cancers 2021, table 1",
     "doi": "10.3390/cancers13112626",
     "mark": "recalled"
    }
   },
   {
    "id": "vp1-3-resection",
    "when": {
     "all": [
      "Vp1 to Vp3",
      "resectable",
      "Child-Pugh A"
     ]
    },
    "says": {
     "en": "Vp1 to Vp3, resectable: resection is considered.",
     "zh": "Vp1至Vp3、可切除：考虑手术。"
    },
    "advises": [],
    "options": [
     "resection"
    ],
    "strength": {
     "en": "strength not read",
     "zh": "强度未读到"
    },
    "citation": {
     "text": "Japan Society of Hepatology, 2021 update. Liver Cancer 2021;10:181",
     "mark": "recalled"
    }
   },
   {
    "id": "vp4",
    "when": {
     "all": [
      "Vp4",
      "Child-Pugh A"
     ]
    },
    "says": {
     "en": "Vp4: systemic treatment, arterial infusion chemotherapy, or resection in selected patients; TACE seldom.",
     "zh": "Vp4：系统治疗、肝动脉灌注化疗，或选择性手术；很少行TACE。"
    },
    "advises": [],
    "options": [
     "systemic",
     "haic",
     "resection"
    ],
    "strength": {
     "en": "strength not read",
     "zh": "强度未读到"
    },
    "citation": {
     "text": "Japan Society of Hepatology, 2021 update. Liver Cancer 2021;10:181",
     "mark": "recalled"
    }
   },
   {
    "id": "tace-unsuitable-beyond-seven",
    "when": "beyond up-to-seven",
    "says": {
     "en": "TACE-unsuitable, beyond up-to-seven: systemic treatment first.",
     "zh": "不适合TACE（超出up-to-7标准）：首选系统治疗。"
    },
    "advises": [
     "systemic"
    ],
    "strength": {
     "en": "strength not read",
     "zh": "强度未读到"
    },
    "citation": {
     "text": "Japan Society of Hepatology, TACE-unsuitable, table 10 (PMC8237791)",
     "mark": "read"
    }
   },
   {
    "id": "tace-unsuitable-liver",
    "when": {
     "all": [
      "tumour in the liver",
      {
       "any": [
        "main tumour on both sides of the liver",
        "further tumours on the other side of the liver",
        "mALBI 2b or 3"
       ]
      }
     ]
    },
    "says": {
     "en": "TACE-unsuitable, likely to become Child-Pugh B (both lobes involved, or mALBI 2b): systemic treatment first.",
     "zh": "不适合TACE（易转为Child-Pugh B级：累及双叶或mALBI 2b级）：首选系统治疗。"
    },
    "advises": [
     "systemic"
    ],
    "strength": {
     "en": "strength not read",
     "zh": "强度未读到"
    },
    "citation": {
     "text": "Japan Society of Hepatology, TACE-unsuitable, table 10 (PMC8237791)",
     "mark": "recalled"
    }
   },
   {
    "id": "tace-unsuitable-type",
    "when": {
     "all": [
      "tumour in the liver",
      "tumour type unlikely to respond to TACE"
     ]
    },
    "says": {
     "en": "TACE-unsuitable, a type unlikely to respond (confluent, massive or infiltrative, simple nodular with extranodular growth, poorly differentiated, disseminated): systemic treatment first.",
     "zh": "不适合TACE（预期疗效差：多结节融合型、巨块型或浸润型、单结节伴结外生长、低分化或肝内播散）：首选系统治疗。"
    },
    "advises": [
     "systemic"
    ],
    "strength": {
     "en": "strength not read",
     "zh": "强度未读到"
    },
    "citation": {
     "text": "Japan Society of Hepatology, TACE-unsuitable, table 10 (PMC8237791)",
     "mark": "read"
    }
   }
  ]
 },
 {
  "id": "klca-2022",
  "title": {
   "en": "KLCA-NCC guideline (Korea)",
   "zh": "韩国KLCA-NCC指南"
  },
  "edition": "2022",
  "year": 2022,
  "remainder": {
   "en": "The document was not read; the preferred first line is known second-hand, the rest recalled. The 2018 edition stands apart and is not judged here.",
   "zh": "未读原文；首选一线为二手资料，其余据回忆。2018版另立，此处不判定。"
  },
  "rules": [
   {
    "id": "systemic-first",
    "when": {
     "all": [
      {
       "any": [
        "tumour thrombus in the portal vein",
        "tumour thrombus in a hepatic vein or the vena cava"
       ]
      },
      {
       "not": "resectable"
      },
      "Child-Pugh A",
      "ECOG 0 or 1"
     ]
    },
    "says": {
     "en": "Unresectable, macrovascular invasion, Child-Pugh A, ECOG 0 or 1: atezolizumab with bevacizumab or durvalumab with tremelimumab first.",
     "zh": "不可切除、大血管侵犯、Child-Pugh A级、ECOG 0-1：首选阿替利珠单抗联合贝伐珠单抗，或度伐利尤单抗联合替西木单抗。"
    },
    "advises": [],
    "options": [
     "systemic"
    ],
    "strength": {
     "en": "strength not read",
     "zh": "强度未读到"
    },
    "citation": {
     "text": "KLCA-NCC Korea practice guideline 2022, as told by a review in Clin Mol Hepatol 2023",
     "mark": "recalled"
    }
   },
   {
    "id": "tace-with-radiotherapy",
    "when": {
     "all": [
      {
       "any": [
        "tumour thrombus in the portal vein",
        "tumour thrombus in a hepatic vein or the vena cava"
       ]
      },
      {
       "not": "resectable"
      },
      "Child-Pugh A",
      "ECOG 0 or 1"
     ]
    },
    "says": {
     "en": "The same patients: TACE with external radiotherapy is an accepted alternative. It does not say which first.",
     "zh": "同类患者：TACE联合外放疗为可接受的替代；未说明先后。"
    },
    "advises": [],
    "options": [
     "tace",
     "radiotherapy"
    ],
    "strength": {
     "en": "strength not read",
     "zh": "强度未读到"
    },
    "citation": {
     "text": "KLCA-NCC Korea practice guideline 2022",
     "mark": "recalled"
    }
   }
  ]
 },
 {
  "id": "apasl-2017",
  "title": {
   "en": "APASL guideline on hepatocellular carcinoma",
   "zh": "APASL肝细胞癌指南"
  },
  "edition": "2017",
  "year": 2017,
  "remainder": {
   "en": "The document was not read; one row is known second-hand.",
   "zh": "未读原文；仅一条为二手资料。"
  },
  "rules": [
   {
    "id": "invasion-options",
    "when": {
     "any": [
      "tumour thrombus in the portal vein",
      "tumour thrombus in a hepatic vein or the vena cava"
     ]
    },
    "says": {
     "en": "Macrovascular invasion: systemic treatment, TACE.",
     "zh": "大血管侵犯：系统治疗、TACE。"
    },
    "advises": [],
    "options": [
     "systemic",
     "tace"
    ],
    "strength": {
     "en": "strength not read",
     "zh": "强度未读到"
    },
    "citation": {
     "text": "APASL guideline 2017, row as summarised in Cancers 2021, table 1",
     "doi": "10.3390/cancers13112626",
     "mark": "recalled"
    }
   }
  ]
 },
 {
  "id": "bclc-2022",
  "title": {
   "en": "BCLC strategy",
   "zh": "BCLC策略"
  },
  "edition": "2022",
  "year": 2022,
  "remainder": {
   "en": "Stages 0, A and B have treatments of their own; they hold for tumours without vascular invasion and are not judged here. The sentences are recalled.",
   "zh": "0、A、B期另有治疗，适用于无血管侵犯者，此处不判定。各句据回忆。"
  },
  "rules": [
   {
    "id": "stage-c-systemic",
    "when": {
     "all": [
      "tumour thrombus in the portal vein",
      "BCLC stage C"
     ]
    },
    "says": {
     "en": "Any portal invasion with ECOG 0 to 2 is stage C: where liver function is preserved, systemic treatment (atezolizumab with bevacizumab, or durvalumab with tremelimumab; else sorafenib or lenvatinib). TACE and external radiotherapy are not in the tree.",
     "zh": "任何门静脉侵犯、ECOG 0-2均属C期：肝功能尚可者行系统治疗（阿替利珠单抗联合贝伐珠单抗，或度伐利尤单抗联合替西木单抗；否则索拉非尼或仑伐替尼）。决策树中无TACE与外放疗。"
    },
    "advises": [
     "systemic"
    ],
    "against": [
     "tace",
     "radiotherapy"
    ],
    "strength": {
     "en": "not graded in the strategy as recalled",
     "zh": "据回忆该策略未分级"
    },
    "citation": {
     "text": "Reig M et al. BCLC strategy for prognosis prediction and treatment recommendation: the 2022 update. J Hepatol 2022",
     "doi": "10.1016/j.jhep.2021.11.018",
     "mark": "recalled"
    }
   },
   {
    "id": "stage-d-supportive",
    "when": "BCLC stage D",
    "says": {
     "en": "Stage D: best supportive care.",
     "zh": "D期：最佳支持治疗。"
    },
    "advises": [
     "supportive"
    ],
    "against": [
     "tace",
     "radiotherapy",
     "systemic"
    ],
    "strength": {
     "en": "not graded in the strategy as recalled",
     "zh": "据回忆该策略未分级"
    },
    "citation": {
     "text": "Reig M et al. BCLC strategy for prognosis prediction and treatment recommendation: the 2022 update. J Hepatol 2022",
     "doi": "10.1016/j.jhep.2021.11.018",
     "mark": "recalled"
    }
   }
  ]
 },
 {
  "id": "easl-2018",
  "title": {
   "en": "EASL guideline on hepatocellular carcinoma",
   "zh": "EASL肝细胞癌指南"
  },
  "edition": "2018",
  "year": 2018,
  "remainder": {
   "en": "The document was not read; this row is recalled. Advanced disease is taken as BCLC stage C.",
   "zh": "未读原文；此条据回忆。晚期按BCLC C期理解。"
  },
  "rules": [
   {
    "id": "advanced-systemic",
    "when": {
     "all": [
      {
       "any": [
        "tumour thrombus in the portal vein",
        "tumour thrombus in a hepatic vein or the vena cava"
       ]
      },
      "BCLC stage C"
     ]
    },
    "says": {
     "en": "Advanced disease with macrovascular invasion: systemic treatment (sorafenib, lenvatinib). TACE is not recommended; radioembolisation and external radiotherapy only within studies.",
     "zh": "伴大血管侵犯的晚期肝癌：系统治疗（索拉非尼、仑伐替尼）。不推荐TACE；放射性栓塞及外放疗仅限研究。"
    },
    "advises": [
     "systemic"
    ],
    "against": [
     "tace"
    ],
    "strength": {
     "en": "strength not read",
     "zh": "强度未读到"
    },
    "citation": {
     "text": "EASL clinical practice guidelines: management of hepatocellular carcinoma. J Hepatol 2018",
     "doi": "10.1016/j.jhep.2018.03.019",
     "mark": "recalled"
    }
   }
  ]
 },
 {
  "id": "easl-2025",
  "title": {
   "en": "EASL guideline on hepatocellular carcinoma",
   "zh": "EASL肝细胞癌指南"
  },
  "edition": "2025",
  "year": 2025,
  "remainder": {
   "en": "The document was not read; both rows are recalled with low confidence and wait for confirmation. It speaks of resection for selected patients only.",
   "zh": "未读原文；两条均据回忆，可信度低，待核实。手术仅限选择性患者。"
  },
  "rules": [
   {
    "id": "immunotherapy-first",
    "when": {
     "all": [
      {
       "any": [
        "tumour thrombus in the portal vein",
        "tumour thrombus in a hepatic vein or the vena cava"
       ]
      },
      "Child-Pugh A"
     ]
    },
    "says": {
     "en": "Macrovascular invasion, Child-Pugh A: a combination with an immune checkpoint inhibitor first.",
     "zh": "大血管侵犯、Child-Pugh A级：首选免疫检查点抑制剂联合治疗。"
    },
    "advises": [
     "systemic"
    ],
    "strength": {
     "en": "strong, as recalled",
     "zh": "据回忆为强推荐"
    },
    "citation": {
     "text": "EASL clinical practice guidelines on hepatocellular carcinoma. J Hepatol 2025;82:315",
     "mark": "recalled"
    }
   },
   {
    "id": "selected-branch-disease",
    "when": {
     "all": [
      "Cheng type I or II",
      "Child-Pugh A"
     ]
    },
    "says": {
     "en": "Selected segmental to branch disease, Child-Pugh A: radioembolisation, external radiotherapy or combinations, by word of the tumour board.",
     "zh": "选择性的段级至分支癌栓、Child-Pugh A级：经多学科讨论可行放射性栓塞、外放疗或联合治疗。"
    },
    "advises": [],
    "options": [
     "radioembolisation",
     "radiotherapy"
    ],
    "strength": {
     "en": "strength not read",
     "zh": "强度未读到"
    },
    "citation": {
     "text": "EASL clinical practice guidelines on hepatocellular carcinoma. J Hepatol 2025;82:315",
     "mark": "recalled"
    }
   }
  ]
 },
 {
  "id": "aasld-2023",
  "title": {
   "en": "AASLD practice guidance on hepatocellular carcinoma",
   "zh": "AASLD肝细胞癌实践指导"
  },
  "edition": "2023",
  "year": 2023,
  "remainder": {
   "en": "The document was not read; the first row is known second-hand, the second recalled.",
   "zh": "未读原文；第一条为二手资料，第二条据回忆。"
  },
  "rules": [
   {
    "id": "systemic-first",
    "when": {
     "all": [
      {
       "any": [
        "tumour thrombus in the portal vein",
        "tumour thrombus in a hepatic vein or the vena cava"
       ]
      },
      "Child-Pugh A"
     ]
    },
    "says": {
     "en": "Advanced disease, Child-Pugh A: atezolizumab with bevacizumab or durvalumab with tremelimumab first.",
     "zh": "晚期、Child-Pugh A级：首选阿替利珠单抗联合贝伐珠单抗，或度伐利尤单抗联合替西木单抗。"
    },
    "advises": [
     "systemic"
    ],
    "strength": {
     "en": "strength not read",
     "zh": "强度未读到"
    },
    "citation": {
     "text": "AASLD practice guidance on prevention, diagnosis, and treatment of hepatocellular carcinoma. Hepatology 2023",
     "doi": "10.1097/HEP.0000000000000466",
     "mark": "recalled"
    }
   },
   {
    "id": "liver-confined-selected",
    "when": {
     "all": [
      {
       "any": [
        "tumour thrombus in the portal vein",
        "tumour thrombus in a hepatic vein or the vena cava"
       ]
      },
      "no spread outside the liver"
     ]
    },
    "says": {
     "en": "Macrovascular invasion confined to the liver: radioembolisation or external radiotherapy may be used in selected patients.",
     "zh": "局限于肝内的大血管侵犯：选择性患者可行放射性栓塞或外放疗。"
    },
    "advises": [],
    "options": [
     "radioembolisation",
     "radiotherapy"
    ],
    "strength": {
     "en": "strength not read",
     "zh": "强度未读到"
    },
    "citation": {
     "text": "AASLD practice guidance on prevention, diagnosis, and treatment of hepatocellular carcinoma. Hepatology 2023",
     "doi": "10.1097/HEP.0000000000000466",
     "mark": "recalled"
    }
   }
  ]
 },
 {
  "id": "astro-2022",
  "title": {
   "en": "ASTRO guideline on external beam radiotherapy",
   "zh": "ASTRO外照射放疗指南"
  },
  "edition": "2022",
  "year": 2022,
  "remainder": {
   "en": "It advises consolidating radiotherapy after an incomplete response to catheter therapy (strong, moderate evidence) and palliative radiotherapy for symptoms (conditional, low); the case has no such fact, so they are not judged here.",
   "zh": "另推荐介入治疗不完全缓解后巩固放疗（强推荐，中等证据）及针对症状的姑息放疗（有条件，低证据）；病例无此类资料，此处不判定。"
  },
  "rules": [
   {
    "id": "macrovascular-invasion",
    "when": {
     "all": [
      {
       "any": [
        "tumour thrombus in the portal vein",
        "tumour thrombus in a hepatic vein or the vena cava"
       ]
      },
      "no spread outside the liver"
     ]
    },
    "says": {
     "en": "Liver-confined cancer with macrovascular invasion: external radiotherapy alone, or sequenced with systemic or catheter-based treatment. It does not say which first.",
     "zh": "局限于肝内、伴大血管侵犯：单独外放疗，或与系统治疗、介入治疗序贯；未说明先后。"
    },
    "advises": [],
    "options": [
     "radiotherapy"
    ],
    "strength": {
     "en": "conditional, moderate evidence",
     "zh": "有条件推荐，中等证据"
    },
    "citation": {
     "text": "ASTRO guideline 2022, read as summarised by Guideline Central",
     "mark": "read"
    }
   }
  ]
 },
 {
  "id": "tace-contraindications",
  "title": {
   "en": "Contraindications to TACE, source by source",
   "zh": "TACE禁忌证（按来源并列）"
  },
  "edition": "2026",
  "remainder": {
   "en": "Judged in part or by a limit of Glisson's own: severely reduced portal flow is judged as a blocked trunk, so that less than that is not noticed (hence the lower mark); of creatinine of 2 mg/dL or more, or clearance below 30 mL/min, the creatinine alone, since a case tells no clearance; bleeding as variceal bleeding. Not judged, because the case has no such fact or no source gives its limit: massive bilobar replacement, arteries that cannot be reached, jaundice, refractory ascites or hepatorenal syndrome, uncorrectable coagulopathy, active hepatitis with infection, widespread metastasis, cachexia; relative: renal failure, severe heart or lung disease, bile-duct occlusion, and untreated high-risk varices: the case tells how large varices are, but neither their other signs of risk nor whether they have been treated.",
   "zh": "仅部分判定或按Glisson自定界限判定：门静脉血流严重减少按主干闭塞判定，较轻者不能识别（故取较低标记）；“肌酐≥2 mg/dL或清除率<30 mL/min”仅判定肌酐，因病例无清除率；出血按静脉曲张出血判定。因病例无此类资料或无来源给出界限而不判定：双叶大范围肿瘤占据、动脉无法到达、黄疸、难治性腹水或肝肾综合征、无法纠正的凝血障碍、活动性肝炎合并感染、广泛转移、恶病质；相对禁忌：肾衰竭、严重心肺疾病、胆道梗阻，以及未治疗的高危静脉曲张：病例记录静脉曲张大小，但无其他高危征象，亦无是否已治疗。"
  },
  "rules": [
   {
    "id": "wjh-child-pugh-b8",
    "when": {
     "not": "Child-Pugh A to B7"
    },
    "says": {
     "en": "Child-Pugh B8 or worse: TACE is contraindicated.",
     "zh": "Child-Pugh ≥B8：禁忌TACE。"
    },
    "advises": [],
    "against": [
     "tace"
    ],
    "strength": {
     "en": "absolute contraindication",
     "zh": "绝对禁忌"
    },
    "citation": {
     "text": "World J Hepatol 2015;7:2009, table 1",
     "mark": "read"
    }
   },
   {
    "id": "wjh-reduced-portal-flow",
    "when": "portal trunk blocked",
    "says": {
     "en": "Severely reduced portal flow: TACE is contraindicated (Glisson takes a blocked trunk as that).",
     "zh": "门静脉血流严重减少：禁忌TACE（Glisson将主干闭塞视为此情形）。"
    },
    "advises": [],
    "against": [
     "tace"
    ],
    "strength": {
     "en": "absolute contraindication",
     "zh": "绝对禁忌"
    },
    "citation": {
     "text": "World J Hepatol 2015;7:2009, table 1",
     "mark": "recalled"
    }
   },
   {
    "id": "wjh-tumour-10-cm",
    "when": "tumour of 10 cm or more",
    "says": {
     "en": "A tumour of 10 cm or more: a relative contraindication to TACE.",
     "zh": "肿瘤≥10 cm：TACE相对禁忌。"
    },
    "advises": [],
    "strength": {
     "en": "relative contraindication",
     "zh": "相对禁忌"
    },
    "citation": {
     "text": "World J Hepatol 2015;7:2009, table 1",
     "mark": "read"
    }
   },
   {
    "id": "summary-tumour-thrombus",
    "when": {
     "any": [
      "tumour thrombus in the portal vein",
      "tumour thrombus in a hepatic vein or the vena cava"
     ]
    },
    "says": {
     "en": "Tumour thrombus: TACE is contraindicated.",
     "zh": "癌栓：禁忌TACE。"
    },
    "advises": [],
    "against": [
     "tace"
    ],
    "strength": {
     "en": "absolute contraindication",
     "zh": "绝对禁忌"
    },
    "citation": {
     "text": "radiology-practice summary of contraindications to TACE",
     "mark": "read"
    }
   },
   {
    "id": "summary-hepatofugal-flow",
    "when": "hepatofugal flow in the portal trunk",
    "says": {
     "en": "Hepatofugal flow: TACE is contraindicated.",
     "zh": "离肝血流：禁忌TACE。"
    },
    "advises": [],
    "against": [
     "tace"
    ],
    "strength": {
     "en": "absolute contraindication",
     "zh": "绝对禁忌"
    },
    "citation": {
     "text": "radiology-practice summary of contraindications to TACE",
     "mark": "read"
    }
   },
   {
    "id": "summary-encephalopathy",
    "when": {
     "not": "no encephalopathy"
    },
    "says": {
     "en": "Encephalopathy: TACE is contraindicated.",
     "zh": "肝性脑病：禁忌TACE。"
    },
    "advises": [],
    "against": [
     "tace"
    ],
    "strength": {
     "en": "absolute contraindication",
     "zh": "绝对禁忌"
    },
    "citation": {
     "text": "radiology-practice summary of contraindications to TACE",
     "mark": "read"
    }
   },
   {
    "id": "summary-creatinine",
    "when": {
     "not": "creatinine below 2 mg/dL"
    },
    "says": {
     "en": "Creatinine of 2 mg/dL or more, or clearance below 30 mL/min: TACE is contraindicated (the creatinine alone is judged).",
     "zh": "肌酐≥2 mg/dL，或清除率<30 mL/min：禁忌TACE（仅判定肌酐）。"
    },
    "advises": [],
    "against": [
     "tace"
    ],
    "strength": {
     "en": "absolute contraindication",
     "zh": "绝对禁忌"
    },
    "citation": {
     "text": "radiology-practice summary of contraindications to TACE",
     "mark": "read"
    }
   },
   {
    "id": "china-blocked-few-collaterals",
    "when": {
     "all": [
      "portal trunk blocked",
      "few or no hepatopetal collaterals"
     ]
    },
    "says": {
     "en": "Trunk completely blocked with few collaterals: TACE is contraindicated.",
     "zh": "门静脉主干完全阻塞且侧支循环少：禁忌TACE。"
    },
    "advises": [],
    "against": [
     "tace"
    ],
    "strength": {
     "en": "contraindication",
     "zh": "禁忌证"
    },
    "citation": {
     "text": "China NHC and Chinese TACE guideline, 2021 update",
     "mark": "recalled"
    }
   },
   {
    "id": "china-child-pugh-c",
    "when": "Child-Pugh C",
    "says": {
     "en": "Child-Pugh C: TACE is contraindicated.",
     "zh": "Child-Pugh C级：禁忌TACE。"
    },
    "advises": [],
    "against": [
     "tace"
    ],
    "strength": {
     "en": "contraindication",
     "zh": "禁忌证"
    },
    "citation": {
     "text": "China NHC and Chinese TACE guideline, 2021 update",
     "mark": "recalled"
    }
   },
   {
    "id": "china-platelets-with-bleeding",
    "when": {
     "all": [
      "platelets below 50",
      "variceal bleeding now"
     ]
    },
    "says": {
     "en": "Platelets below 50 x 10^9/L with bleeding: TACE is contraindicated.",
     "zh": "血小板<50×10^9/L伴出血：禁忌TACE。"
    },
    "advises": [],
    "against": [
     "tace"
    ],
    "strength": {
     "en": "contraindication",
     "zh": "禁忌证"
    },
    "citation": {
     "text": "China NHC and Chinese TACE guideline, 2021 update",
     "mark": "recalled"
    }
   },
   {
    "id": "china-ecog-above-2",
    "when": {
     "not": "ECOG 0 to 2"
    },
    "says": {
     "en": "ECOG above 2: TACE is contraindicated.",
     "zh": "ECOG>2：禁忌TACE。"
    },
    "advises": [],
    "against": [
     "tace"
    ],
    "strength": {
     "en": "contraindication",
     "zh": "禁忌证"
    },
    "citation": {
     "text": "China NHC and Chinese TACE guideline, 2021 update",
     "mark": "recalled"
    }
   }
  ]
 },
 {
  "id": "hepatic-vein-ivc",
  "title": {
   "en": "Chinese consensus on hepatic-vein and vena-cava thrombus",
   "zh": "中国肝静脉/下腔静脉癌栓专家共识"
  },
  "edition": "—",
  "remainder": {
   "en": "The document was not read; these rows are recalled. Fatal pulmonary embolism is the danger that it names; no rate could be verified.",
   "zh": "未读原文；各条据回忆。其指出致死性肺栓塞风险；发生率未能核实。"
  },
  "rules": [
   {
    "id": "resectable",
    "when": {
     "all": [
      "tumour thrombus in a hepatic vein or the vena cava",
      {
       "not": "tumour thrombus above the diaphragm or in the atrium"
      },
      "resectable",
      "Child-Pugh A",
      "no spread outside the liver"
     ]
    },
    "says": {
     "en": "Resectable, Child-Pugh A, no spread: liver resection with removal of the thrombus; radiotherapy before it is considered.",
     "zh": "可切除、Child-Pugh A级、无转移：肝切除加取栓；可考虑新辅助放疗。"
    },
    "advises": [],
    "options": [
     "resection",
     "radiotherapy"
    ],
    "strength": {
     "en": "strength not read",
     "zh": "强度未读到"
    },
    "citation": {
     "text": "Chinese expert consensus on hepatocellular carcinoma with hepatic vein or inferior vena cava tumor thrombus",
     "mark": "recalled"
    }
   },
   {
    "id": "resectable-type-iii",
    "when": {
     "all": [
      "tumour thrombus above the diaphragm or in the atrium",
      "resectable",
      "Child-Pugh A",
      "no spread outside the liver"
     ]
    },
    "says": {
     "en": "Type III or the atrium, resectable, Child-Pugh A, no spread: resection with removal of the thrombus in expert centres under bypass; radiotherapy before it is considered.",
     "zh": "III型或右心房、可切除、Child-Pugh A级、无转移：在有经验中心体外循环下切除取栓；可考虑新辅助放疗。"
    },
    "advises": [],
    "options": [
     "resection",
     "radiotherapy"
    ],
    "strength": {
     "en": "strength not read",
     "zh": "强度未读到"
    },
    "citation": {
     "text": "Chinese expert consensus on hepatocellular carcinoma with hepatic vein or inferior vena cava tumor thrombus",
     "mark": "recalled"
    }
   },
   {
    "id": "unresectable",
    "when": {
     "all": [
      "tumour thrombus in a hepatic vein or the vena cava",
      {
       "not": "resectable"
      }
     ]
    },
    "says": {
     "en": "Unresectable: radiotherapy, with TACE or systemic treatment where fit.",
     "zh": "不可切除：放疗，酌情联合TACE、系统治疗。"
    },
    "advises": [],
    "options": [
     "radiotherapy"
    ],
    "strength": {
     "en": "strength not read",
     "zh": "强度未读到"
    },
    "citation": {
     "text": "Chinese expert consensus on hepatocellular carcinoma with hepatic vein or inferior vena cava tumor thrombus",
     "mark": "recalled"
    }
   }
  ]
 }
];

/** What must be true before each step. */
export const gates = {
 "before-haic": {
  "id": "before-haic",
  "title": {
   "en": "Before arterial infusion chemotherapy",
   "zh": "肝动脉灌注化疗之前"
  },
  "lines": [
   {
    "must": "Child-Pugh A to B7",
    "limit": {
     "en": "The Chinese guideline of 2021 speaks of Child-Pugh A, and B7 at most (recalled); the trial studied Child-Pugh A (doi:10.1001/jamaoncol.2019.0250, read).",
     "zh": "2021中国指南限Child-Pugh A，最多B7（据回忆）；试验对象为Child-Pugh A（doi:10.1001/jamaoncol.2019.0250，已读）。"
    },
    "decides": true,
    "mark": "recalled"
   },
   {
    "must": "ECOG 0 to 2",
    "limit": {
     "en": "ECOG 3 or 4 is BCLC stage D and CNLC stage IV (recalled).",
     "zh": "ECOG 3-4属BCLC D期、CNLC IV期（据回忆）。"
    },
    "decides": true,
    "mark": "recalled"
   },
   {
    "must": "no moderate or severe ascites",
    "limit": {
     "en": "Massive ascites: symptomatic care (Chinese consensus 2016, read); Glisson holds at moderate ascites.",
     "zh": "大量腹水：对症支持治疗（2016中国共识，已读）；Glisson以中度腹水为界。"
    },
    "decides": true,
    "mark": "defined"
   },
   {
    "must": "no variceal bleeding now",
    "limit": {
     "en": "Gastrointestinal bleeding: symptomatic care (Chinese consensus 2016, read); Glisson judges variceal bleeding, the only bleeding that a case tells.",
     "zh": "消化道出血：对症支持治疗（2016中国共识，已读）；病例仅记录静脉曲张出血，Glisson按此判定。"
    },
    "decides": true,
    "mark": "defined"
   },
   {
    "must": "laboratory values no older than 14 days",
    "limit": {
     "en": "Older values are taken again before a step (limit set by Glisson).",
     "zh": "过期化验须在治疗前复查（期限由Glisson设定）。"
    },
    "decides": true,
    "mark": "defined"
   }
  ]
 },
 "before-radiotherapy": {
  "id": "before-radiotherapy",
  "title": {
   "en": "Before radiotherapy to the thrombus",
   "zh": "癌栓放疗之前"
  },
  "lines": [
   {
    "must": "Child-Pugh A or B",
    "limit": {
     "en": "Child-Pugh C: symptomatic care (Chinese consensus 2016, read). Child-Pugh B is the main predictor of radiation-induced liver disease (PMC3816573, read).",
     "zh": "Child-Pugh C：对症支持（2016中国共识，已读）。Child-Pugh B是放射性肝病的主要预测因素（PMC3816573，已读）。"
    },
    "decides": true,
    "mark": "read"
   },
   {
    "must": "ECOG 0 to 2",
    "limit": {
     "en": "ECOG 3 or 4 is BCLC stage D and CNLC stage IV (recalled).",
     "zh": "ECOG 3-4属BCLC D期、CNLC IV期（据回忆）。"
    },
    "decides": true,
    "mark": "recalled"
   },
   {
    "must": "no moderate or severe ascites",
    "limit": {
     "en": "Massive ascites: symptomatic care (Chinese consensus 2016, read); Glisson holds at moderate ascites.",
     "zh": "大量腹水：对症支持治疗（2016中国共识，已读）；Glisson以中度腹水为界。"
    },
    "decides": true,
    "mark": "defined"
   },
   {
    "must": "no variceal bleeding now",
    "limit": {
     "en": "Gastrointestinal bleeding: symptomatic care (Chinese consensus 2016, read).",
     "zh": "消化道出血：对症支持治疗（2016中国共识，已读）。"
    },
    "decides": true,
    "mark": "read"
   },
   {
    "must": "laboratory values no older than 14 days",
    "limit": {
     "en": "Older values are taken again before a step (limit set by Glisson).",
     "zh": "过期化验须在治疗前复查（期限由Glisson设定）。"
    },
    "decides": true,
    "mark": "defined"
   },
   {
    "must": "portal vein imaged within 28 days",
    "limit": {
     "en": "The thrombus grows in weeks: an older look says little of today's trunk (limit set by Glisson).",
     "zh": "癌栓以周计生长：更早的影像难以说明目前主干情况（期限由Glisson设定）。"
    },
    "decides": true,
    "mark": "defined"
   }
  ]
 },
 "before-resection": {
  "id": "before-resection",
  "title": {
   "en": "Before resection, with thrombectomy where thrombus is to be taken out",
   "zh": "切除（必要时取栓）之前"
  },
  "lines": [
   {
    "must": "resectable",
    "limit": {
     "en": "The Chinese consensus of 2016 prefers surgery where the tumour is resectable (read). Whether it is, surgeons say.",
     "zh": "2016中国共识：可切除者首选手术（已读）。是否可切除由外科判断。"
    },
    "decides": true,
    "mark": "read"
   },
   {
    "must": "Child-Pugh A",
    "limit": {
     "en": "Surgery is preferred in Child-Pugh A (Chinese consensus 2016, read).",
     "zh": "Child-Pugh A者首选手术（2016中国共识，已读）。"
    },
    "decides": true,
    "mark": "read"
   },
   {
    "must": "ECOG 0 or 1",
    "limit": {
     "en": "Surgery is preferred with ECOG 0 or 1 (Chinese consensus 2016, read).",
     "zh": "ECOG 0-1者首选手术（2016中国共识，已读）。"
    },
    "decides": true,
    "mark": "read"
   },
   {
    "must": "portal trunk open",
    "limit": {
     "en": "With the trunk completely blocked neither TACE nor surgery is suitable (the order rule, read). Judged as at most 90 % filled over the whole range, and flow seen (limit of Ma 2014, read; made for bland thrombus).",
     "zh": "主干完全闭塞时不宜TACE及手术（顺序规则，已读）。以全范围充填≤90%且可见血流为通畅（Ma 2014界限，已读；原为血栓制定）。"
    },
    "decides": true,
    "mark": "read"
   },
   {
    "must": "Cheng type I to III",
    "limit": {
     "en": "Types I and II: resection with thrombectomy; type III: radiotherapy before surgery; type IV: radiotherapy (doi:10.11569/wcjd.v25.i24.2161, read). Whether a type III was irradiated first, this line does not judge.",
     "zh": "I、II型：切除加取栓；III型：术前放疗后手术；IV型：放疗（doi:10.11569/wcjd.v25.i24.2161，已读）。III型是否已行术前放疗，本条不判定。"
    },
    "decides": true,
    "mark": "read"
   },
   {
    "must": "no spread outside the liver",
    "limit": {
     "en": "The sentences read speak of resectable tumour in the liver; none of surgery with spread. The board decides.",
     "zh": "所读条文均指肝内可切除肿瘤，未涉及有肝外转移者的手术。由多学科团队决定。"
    },
    "decides": false,
    "mark": "defined"
   },
   {
    "must": "no moderate or severe ascites",
    "limit": {
     "en": "Massive ascites: symptomatic care (Chinese consensus 2016, read); Glisson holds at moderate ascites.",
     "zh": "大量腹水：对症支持治疗（2016中国共识，已读）；Glisson以中度腹水为界。"
    },
    "decides": true,
    "mark": "defined"
   },
   {
    "must": "no variceal bleeding now",
    "limit": {
     "en": "Gastrointestinal bleeding: symptomatic care (Chinese consensus 2016, read); Glisson judges variceal bleeding, the only bleeding that a case tells.",
     "zh": "消化道出血：对症支持治疗（2016中国共识，已读）；病例仅记录静脉曲张出血，Glisson按此判定。"
    },
    "decides": true,
    "mark": "defined"
   },
   {
    "must": "laboratory values no older than 14 days",
    "limit": {
     "en": "Older values are taken again before a step (limit set by Glisson).",
     "zh": "过期化验须在治疗前复查（期限由Glisson设定）。"
    },
    "decides": true,
    "mark": "defined"
   },
   {
    "must": "portal vein imaged within 28 days",
    "limit": {
     "en": "The thrombus grows in weeks: an older look says little of today's trunk (limit set by Glisson).",
     "zh": "癌栓以周计生长：更早的影像难以说明目前主干情况（期限由Glisson设定）。"
    },
    "decides": true,
    "mark": "defined"
   }
  ]
 },
 "before-stent": {
  "id": "before-stent",
  "title": {
   "en": "Before a portal stent",
   "zh": "门静脉支架之前"
  },
  "lines": [
   {
    "must": "portal trunk blocked",
    "limit": {
     "en": "A stent is named for thrombus of the main trunk (Chinese consensus 2018, recalled); Glisson asks that the trunk is blocked.",
     "zh": "支架用于主干癌栓（2018中国共识，据回忆）；Glisson要求主干闭塞。"
    },
    "decides": true,
    "mark": "defined"
   },
   {
    "must": "Child-Pugh A or B",
    "limit": {
     "en": "Child-Pugh C: symptomatic care (Chinese consensus 2016, read).",
     "zh": "Child-Pugh C：对症支持（2016中国共识，已读）。"
    },
    "decides": true,
    "mark": "read"
   },
   {
    "must": "no variceal bleeding now",
    "limit": {
     "en": "Gastrointestinal bleeding: symptomatic care (Chinese consensus 2016, read); Glisson judges variceal bleeding, the only bleeding that a case tells.",
     "zh": "消化道出血：对症支持治疗（2016中国共识，已读）；病例仅记录静脉曲张出血，Glisson按此判定。"
    },
    "decides": true,
    "mark": "defined"
   },
   {
    "must": "laboratory values no older than 14 days",
    "limit": {
     "en": "Older values are taken again before a step (limit set by Glisson).",
     "zh": "过期化验须在治疗前复查（期限由Glisson设定）。"
    },
    "decides": true,
    "mark": "defined"
   },
   {
    "must": "portal vein imaged within 28 days",
    "limit": {
     "en": "The thrombus grows in weeks: an older look says little of today's trunk (limit set by Glisson).",
     "zh": "癌栓以周计生长：更早的影像难以说明目前主干情况（期限由Glisson设定）。"
    },
    "decides": true,
    "mark": "defined"
   }
  ]
 },
 "before-systemic": {
  "id": "before-systemic",
  "title": {
   "en": "Before systemic treatment",
   "zh": "系统治疗之前"
  },
  "lines": [
   {
    "must": "Child-Pugh A or B",
    "limit": {
     "en": "Child-Pugh C: symptomatic care (Chinese consensus 2016, read).",
     "zh": "Child-Pugh C：对症支持（2016中国共识，已读）。"
    },
    "decides": true,
    "mark": "read"
   },
   {
    "must": "Child-Pugh A",
    "limit": {
     "en": "The guidelines that put drugs first speak of preserved liver function, most of Child-Pugh A (KLCA-NCC 2022, EASL 2025; recalled). In class B the board decides.",
     "zh": "主张系统治疗优先的指南均指肝功能良好者，多为Child-Pugh A（KLCA-NCC 2022、EASL 2025，据回忆）。B级由多学科团队决定。"
    },
    "decides": false,
    "mark": "recalled"
   },
   {
    "must": "ECOG 0 to 2",
    "limit": {
     "en": "BCLC stage C ends at ECOG 2 (BCLC 2022, recalled).",
     "zh": "BCLC C期以ECOG 2为限（BCLC 2022，据回忆）。"
    },
    "decides": true,
    "mark": "recalled"
   },
   {
    "must": "no variceal bleeding now",
    "limit": {
     "en": "Gastrointestinal bleeding: symptomatic care (Chinese consensus 2016, read); Glisson judges variceal bleeding, the only bleeding that a case tells.",
     "zh": "消化道出血：对症支持治疗（2016中国共识，已读）；病例仅记录静脉曲张出血，Glisson按此判定。"
    },
    "decides": true,
    "mark": "defined"
   },
   {
    "must": "laboratory values no older than 14 days",
    "limit": {
     "en": "Older values are taken again before a step (limit set by Glisson).",
     "zh": "过期化验须在治疗前复查（期限由Glisson设定）。"
    },
    "decides": true,
    "mark": "defined"
   }
  ]
 },
 "before-tace": {
  "id": "before-tace",
  "title": {
   "en": "Before any TACE, whichever comes first",
   "zh": "任何TACE之前（无论先后）"
  },
  "lines": [
   {
    "must": "portal trunk open",
    "limit": {
     "en": "Obstruction at most 90 % over its whole range, and flow seen (limit of Ma 2014, read; made for bland thrombus). The order rule's own text speaks of complete response with flow back.",
     "zh": "充填程度全范围≤90%且可见血流（Ma 2014界限，已读；原为血栓制定）。规则原文要求癌栓完全缓解、血流恢复。"
    },
    "decides": true,
    "mark": "read"
   },
   {
    "must": "hepatopetal flow in the portal trunk",
    "limit": {
     "en": "Hepatofugal flow is an absolute contraindication to TACE (radiology-practice summary, read).",
     "zh": "离肝性血流为TACE绝对禁忌（放射科实践综述，已读）。"
    },
    "decides": true,
    "mark": "read"
   },
   {
    "must": "Child-Pugh A to B7",
    "limit": {
     "en": "Child-Pugh B8 or worse is an absolute contraindication to TACE (World J Hepatol 2015;7:2009, table 1, read).",
     "zh": "Child-Pugh ≥B8为TACE绝对禁忌（World J Hepatol 2015;7:2009表1，已读）。"
    },
    "decides": true,
    "mark": "read"
   },
   {
    "must": "no encephalopathy",
    "limit": {
     "en": "Encephalopathy is an absolute contraindication to TACE (radiology-practice summary, read).",
     "zh": "肝性脑病为TACE绝对禁忌（放射科实践综述，已读）。"
    },
    "decides": true,
    "mark": "read"
   },
   {
    "must": "supply index at least 1 after TACE",
    "limit": {
     "en": "0.95 x oxygen delivery over need, simulated, at least 1 over its whole range (limit defined by Glisson).",
     "zh": "模拟的0.95×供氧/需氧全范围≥1（Glisson自定界限）。"
    },
    "decides": true,
    "mark": "defined"
   },
   {
    "must": "no liver without supply after TACE",
    "limit": {
     "en": "The order rule looks at the trunk alone; a blocked branch behind an open trunk leaves its part of the liver on the artery. Shown for the board.",
     "zh": "顺序规则只看主干；主干通畅而分支闭塞时，所属肝脏仅靠动脉供血。供多学科团队参考。"
    },
    "decides": false,
    "mark": "defined"
   },
   {
    "must": "portal blood reaches a part of the liver",
    "limit": {
     "en": "With every branch that enters the liver blocked, the artery is all that is left, as with a blocked trunk (the order rule's reasoning, applied to the branches by Glisson).",
     "zh": "若入肝各支均闭塞，肝脏仅余动脉供血，与主干闭塞相同（顺序规则的推理，由Glisson用于各分支）。"
    },
    "decides": true,
    "mark": "defined"
   },
   {
    "must": "creatinine below 2 mg/dL",
    "limit": {
     "en": "Creatinine of 2 mg/dL or more is an absolute contraindication to TACE (radiology-practice summary, read).",
     "zh": "肌酐≥2 mg/dL为TACE绝对禁忌（放射科实践综述，已读）。"
    },
    "decides": true,
    "mark": "read"
   },
   {
    "must": "no moderate or severe ascites",
    "limit": {
     "en": "Refractory ascites is an absolute contraindication to TACE (radiology-practice summary, read); Glisson holds at moderate ascites.",
     "zh": "难治性腹水为TACE绝对禁忌（放射科实践综述，已读）；Glisson以中度腹水为界。"
    },
    "decides": true,
    "mark": "defined"
   },
   {
    "must": "ECOG 0 to 2",
    "limit": {
     "en": "ECOG above 2 is a contraindication to TACE (Chinese TACE guideline, recalled).",
     "zh": "ECOG>2为TACE禁忌（中国TACE指南，据回忆）。"
    },
    "decides": true,
    "mark": "recalled"
   },
   {
    "must": "bilirubin without points",
    "limit": {
     "en": "Jaundice is an absolute contraindication to TACE (radiology-practice summary, read), but no agreed figure was found. Glisson takes Child-Pugh's first limit: below it met, from there on the board decides.",
     "zh": "黄疸为TACE绝对禁忌（放射科实践综述，已读），但未找到公认数值。Glisson取Child-Pugh首个界限：低于为满足，达到或超过者由多学科团队决定。"
    },
    "decides": true,
    "mark": "defined"
   },
   {
    "must": "no spread outside the liver",
    "limit": {
     "en": "TACE does not treat spread outside the liver; widespread metastasis is a contraindication (China NHC, recalled). The board decides.",
     "zh": "TACE不能治疗肝外转移；广泛转移为禁忌（国家卫健委，据回忆）。由多学科团队决定。"
    },
    "decides": false,
    "mark": "recalled"
   },
   {
    "must": "no variceal bleeding now",
    "limit": {
     "en": "Gastrointestinal bleeding: symptomatic care (Chinese consensus 2016, read).",
     "zh": "消化道出血：对症支持治疗（2016中国共识，已读）。"
    },
    "decides": true,
    "mark": "read"
   },
   {
    "must": "laboratory values no older than 14 days",
    "limit": {
     "en": "Older values are taken again before a step (limit set by Glisson).",
     "zh": "过期化验须在治疗前复查（期限由Glisson设定）。"
    },
    "decides": true,
    "mark": "defined"
   },
   {
    "must": "portal vein imaged within 28 days",
    "limit": {
     "en": "The thrombus grows in weeks: an older look says little of today's trunk (limit set by Glisson).",
     "zh": "癌栓以周计生长：更早的影像难以说明目前主干情况（期限由Glisson设定）。"
    },
    "decides": true,
    "mark": "defined"
   },
   {
    "must": "no thrombus in the vena cava or atrium",
    "limit": {
     "en": "Thrombus there can break off and block the lung or the brain; no source read says whether TACE may go ahead. The board decides, with heart and vascular surgeons.",
     "zh": "该处栓子脱落可致肺或脑梗死；所读资料均未说明可否行TACE。由多学科团队会同心脏及血管外科决定。"
    },
    "decides": false,
    "mark": "defined"
   }
  ]
 }
} as const satisfies Record<string, GateRules>;
