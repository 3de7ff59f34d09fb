package vn.hocba.grading.evaluation.adapter.in.web;

/** What the OpenAPI document shows. The pupil is invented, and has two subjects instead of twelve. */
final class EvaluationExamples {

    static final String REQUEST = """
            {
              "schoolYear": "2025-2026",
              "pupils": [
                {
                  "pupilId": "p1",
                  "level": "UPPER_SECONDARY",
                  "grade": 10,
                  "subjects": [
                    {
                      "subjectCode": "LI",
                      "semester1": {"regular": ["7", "8", "6.5"], "topicCluster": "9", "midterm": "7", "final": "7.5"},
                      "semester2": {"regular": ["4", "4.5", "5.5"], "midterm": "4.4", "final": "5.6"},
                      "retest": {"mark": "6.0"}
                    },
                    {
                      "subjectCode": "GDTC",
                      "semester1": {"regular": ["PASS", "PASS"], "midterm": "PASS", "final": "PASS"},
                      "semester2": {"regular": ["PASS", "PASS"], "midterm": "PASS", "final": "PASS"}
                    }
                  ],
                  "conduct1": "FAIR",
                  "conduct2": "GOOD",
                  "absencesExcused": 2,
                  "absencesUnexcused": 0
                }
              ]
            }""";

    /** With {@code explain=false}. */
    static final String RESPONSE = """
            {
              "results": [
                {
                  "pupilId": "p1",
                  "ruleSet": "TT22-2021",
                  "subjects": [
                    {"subjectCode": "LI", "kind": "SCORED", "semester1": "7.4", "semester2": "5.0", "year": "5.8"},
                    {"subjectCode": "GDTC", "kind": "COMMENT", "semester1": "PASS", "semester2": "PASS", "year": "PASS"}
                  ],
                  "learning": {"semester1": "UNSATISFACTORY", "semester2": "UNSATISFACTORY", "year": "UNSATISFACTORY"},
                  "conduct": {"semester1": "FAIR", "semester2": "GOOD", "year": "GOOD"},
                  "decision": "NOT_PROMOTED",
                  "awards": [],
                  "retestSubjects": [],
                  "trainingDue": false,
                  "explanations": []
                }
              ]
            }""";

    private EvaluationExamples() {}
}
