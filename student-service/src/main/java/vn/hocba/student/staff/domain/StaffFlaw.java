package vn.hocba.student.staff.domain;

import vn.hocba.student.platform.domain.Flaw;

/** What can be wrong with a list of staff members. */
public enum StaffFlaw implements Flaw {
    TWICE(
            "staff.twice",
            "Mã nhân sự xuất hiện nhiều lần trong danh sách",
            "The staff id is in the list more than once"),
    TAKEN("staff.duplicate", "Mã nhân sự này đã được dùng", "This staff id is in use already");

    private final String code;
    private final String vi;
    private final String en;

    StaffFlaw(String code, String vi, String en) {
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
