package vn.hocba.grading.regulation.domain;

/** Assessment by comment (Thông tư 22/2021, Điều 5.1a): Đạt or Chưa đạt. */
public enum PassMark implements Mark {
    PASS,
    FAIL;

    @Override
    public String text() {
        return name();
    }
}
