package vn.hocba.grading.regulation.domain;

/** Level of a primary subject (Thông tư 27/2020, Điều 6.2): Hoàn thành tốt, Hoàn thành, Chưa hoàn thành. */
public enum PrimaryLevel implements Mark {
    T,
    H,
    C;

    @Override
    public String text() {
        return name();
    }
}
