package vn.hocba.transcript.access.application;

import java.util.Set;

/** How much of a class's transcripts somebody may see (permission matrix, "View transcript"). */
public sealed interface Right {

    /** Everything, in every state: manager, academic staff, the homeroom teacher. */
    record Everything() implements Right {}

    /** What is official: clerk, officer of the department. */
    record WhatIsReleased() implements Right {}

    /** The own subjects and no file: a subject teacher. */
    record OwnSubjects(Set<String> subjectCodes) implements Right {

        public OwnSubjects {
            subjectCodes = Set.copyOf(subjectCodes);
        }
    }

    /** The caller works at the school, but has no part in this. */
    record Nothing() implements Right {}

    /** Not even that it exists: somebody of another school. */
    record Hidden() implements Right {}
}
