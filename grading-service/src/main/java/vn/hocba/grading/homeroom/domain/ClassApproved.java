package vn.hocba.grading.homeroom.domain;

import java.time.Instant;

/** A manager approved the results of a class: every pupil's year result is final. */
public record ClassApproved(
        String classId,
        long version,
        String schoolCode,
        String schoolYear,
        String approvedBy,
        Instant approvedAt,
        int pupils) {}
