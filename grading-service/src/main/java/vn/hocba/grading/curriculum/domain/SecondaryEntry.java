package vn.hocba.grading.curriculum.domain;

import java.util.Set;
import vn.hocba.grading.regulation.domain.SubjectKind;
import vn.hocba.grading.regulation.domain.tt22.assessments.RegularAssessments;

/**
 * A secondary subject.
 *
 * @param lessons in the year, without the topic cluster
 * @param clusters whether the level has topic clusters
 */
record SecondaryEntry(String code, int lessons, boolean clusters) implements Entry {

    /** Thông tư 22/2021, Điều 5.1a. */
    private static final Set<String> COMMENT_SUBJECTS = Set.of("GDTC", "NT", "AN", "MT", "GDDP", "HDTNHN");

    /** Công nghệ has 52 lessons in grades 8 and 9, 35 before. */
    private static final int TECHNOLOGY_IN_GRADES_8_AND_9 = 52;

    @Override
    public boolean has(int grade) {
        return true;
    }

    @Override
    public Subject in(int grade, int position) {
        SubjectKind kind = COMMENT_SUBJECTS.contains(code) ? SubjectKind.COMMENT : SubjectKind.SCORED;
        boolean moreTechnology = code.equals("CN") && (grade == 8 || grade == 9);
        int regular = RegularAssessments.required(kind, moreTechnology ? TECHNOLOGY_IN_GRADES_8_AND_9 : lessons, false);
        return new Subject(code, position, kind, regular, clusters && kind == SubjectKind.SCORED, false);
    }
}
