package vn.hocba.grading.regulation.domain;

/** Something a teacher or a rule gave: the text is what the record shows and what events carry. */
public sealed interface Mark permits Score, PassMark, PrimaryLevel, TestMark {

    String text();

    /**
     * Reads back what {@link #text()} wrote: a score always shows its decimal, a primary test never does.
     *
     * @throws IllegalArgumentException when it is no mark
     */
    static Mark of(String text) {
        return switch (text) {
            case "PASS", "FAIL" -> PassMark.valueOf(text);
            case "T", "H", "C" -> PrimaryLevel.valueOf(text);
            default -> text.indexOf('.') >= 0 ? Score.of(text) : new TestMark(Integer.parseInt(text));
        };
    }
}
