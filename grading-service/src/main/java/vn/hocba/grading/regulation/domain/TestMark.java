package vn.hocba.grading.regulation.domain;

/** A primary periodic test: the scale of ten without decimals (Thông tư 27/2020, Điều 7.1c). */
public record TestMark(int value) implements Mark {

    public TestMark {
        if (value < 0 || value > 10) {
            throw new IllegalArgumentException("a test mark lies between 0 and 10");
        }
    }

    @Override
    public String text() {
        return Integer.toString(value);
    }
}
