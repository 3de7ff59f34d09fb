package vn.hocba.student.pupil.domain;

import vn.hocba.student.platform.domain.Flaw;

/** What can be wrong with, or strange about, a pupil. No text says which school has a pupil already. */
public enum PupilFlaw implements Flaw {
    NUMBER_MISSING(
            "personal-number.required",
            "Học sinh có quốc tịch Việt Nam phải có số định danh cá nhân",
            "A pupil of Vietnamese nationality must have a personal number"),
    BORN_IN_FUTURE("date-of-birth.in-future", "Ngày sinh ở tương lai", "The date of birth is in the future"),
    AGE(
            "date-of-birth.implausible",
            "Tuổi không phù hợp với năm học (4 đến 30 tuổi)",
            "The age does not fit the school year (4 to 30 years)"),
    FROM_OUTSIDE_YEAR(
            "enrolment.outside-school-year",
            "Ngày nhập học không thuộc năm học của lớp",
            "The first day is not in the school year of the class"),
    OVERLAPS(
            "enrolment.overlaps",
            "Ngày nhập học phải sau ngày rời lớp trước",
            "The first day must be after the last day in the class before"),
    TWICE("pupil.twice", "Học sinh xuất hiện nhiều lần trong danh sách", "The pupil is in the list more than once"),
    DUPLICATE(
            "pupil.duplicate",
            "Học sinh đã có trong hệ thống; nếu chuyển đến, kiểm tra họ tên, ngày sinh, giới tính, nơi chuyển đến và đề nghị"
                    + " trường cũ báo chuyển đi",
            "The pupil is registered already; when moving in, check name, date of birth, sex and movedInFrom, and ask the"
                    + " former school to report the departure"),
    NUMBER_TAKEN(
            "personal-number.taken",
            "Số định danh cá nhân này là của học sinh khác",
            "This personal number is another pupil's"),
    DEPARTS_BEFORE_ENROLMENT(
            "departure.before-enrolment",
            "Ngày rời trường trước ngày nhập học",
            "The departure is before the first day"),
    DEPARTS_IN_FUTURE("departure.in-future", "Ngày rời trường ở tương lai", "The departure is in the future"),
    NUMBER_SAYS_OTHER_SEX(
            "personal-number.other-sex",
            "Số định danh cá nhân cho thấy giới tính khác, hãy kiểm tra lại",
            "The personal number says another sex, please check"),
    NUMBER_SAYS_OTHER_YEAR(
            "personal-number.other-year-of-birth",
            "Số định danh cá nhân cho thấy năm sinh khác, hãy kiểm tra lại",
            "The personal number says another year of birth, please check");

    private final String code;
    private final String vi;
    private final String en;

    PupilFlaw(String code, String vi, String en) {
        this.code = code;
        this.vi = vi;
        this.en = en;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String vi() {
        return vi;
    }

    @Override
    public String en() {
        return en;
    }
}
