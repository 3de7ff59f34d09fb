package vn.hocba.student.platform;

import vn.hocba.kit.problem.ProblemCode;

/** The refusals of this service. */
public enum StudentProblem implements ProblemCode {
    STAFF_DUPLICATE("staff.duplicate", 409, "Mã nhân sự này đã được dùng", "This staff id is in use already"),
    CLASS_DUPLICATE(
            "class.duplicate",
            409,
            "Trường đã có lớp này trong năm học",
            "The school has this class in this school year already"),
    PUPIL_DUPLICATE("pupil.duplicate", 409, "Học sinh đã có trong hệ thống", "A pupil is registered already"),
    PUPIL_NOT_STUDYING(
            "pupil.not-studying", 409, "Học sinh hiện không học tại trường", "The pupil is not studying at the school");

    private final String code;
    private final int status;
    private final String titleVi;
    private final String titleEn;

    StudentProblem(String code, int status, String titleVi, String titleEn) {
        this.code = code;
        this.status = status;
        this.titleVi = titleVi;
        this.titleEn = titleEn;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String titleVi() {
        return titleVi;
    }

    @Override
    public String titleEn() {
        return titleEn;
    }
}
