package vn.hocba.transcript.transcript.domain;

import java.util.ArrayList;
import java.util.List;
import vn.hocba.transcript.register.domain.SchoolLevel;
import vn.hocba.transcript.transcript.domain.YearResult.SubjectResult;

/**
 * A place for a signature, in the legal order: subject teachers (secondary only), homeroom teacher, manager, seal.
 *
 * @param slotId the Id of the element that takes the signature
 * @param staffId who must sign; empty when it is anybody of that role at the school
 * @param subjectCode of a subject teacher's slot, else empty
 * @param elementId the Id of the element that is signed
 */
public record Slot(String slotId, int stage, String role, String staffId, String subjectCode, String elementId) {

    public static final String SUBJECT_TEACHER = "SUBJECT_TEACHER";
    public static final String HOMEROOM_TEACHER = "HOMEROOM_TEACHER";
    public static final String MANAGER = "MANAGER";
    public static final String CLERK = "CLERK";

    private static final int TEACHERS = 1;
    private static final int HOMEROOM = 2;
    private static final int APPROVAL = 3;
    private static final int RELEASE = 4;

    /** The slots of a document with these results. */
    public static List<Slot> of(YearResult result) {
        var slots = new ArrayList<Slot>();
        if (result.level() != SchoolLevel.PRIMARY) {
            for (SubjectResult subject : result.subjects()) {
                String code = subject.subjectCode();
                slots.add(new Slot(
                        "gvbm-" + code,
                        TEACHERS,
                        SUBJECT_TEACHER,
                        subject.teacher().staffId(),
                        code,
                        "dtk-" + code));
            }
        }
        slots.add(new Slot(
                "gvcn", HOMEROOM, HOMEROOM_TEACHER, result.homeroomTeacher().staffId(), "", "thongtinhocba"));
        slots.add(new Slot("cbql", APPROVAL, MANAGER, "", "", "data"));
        slots.add(new Slot("kph", RELEASE, CLERK, "", "", "data"));
        return List.copyOf(slots);
    }
}
