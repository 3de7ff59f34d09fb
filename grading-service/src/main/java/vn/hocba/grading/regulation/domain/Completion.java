package vn.hocba.grading.regulation.domain;

import java.util.Optional;

/** What the principal confirms on the transcript when the year is passed. */
public enum Completion {
    /** Hoàn thành chương trình lớp học (Thông tư 27/2020, Điều 11). */
    PRIMARY_CLASS_COMPLETED,
    /** Hoàn thành chương trình tiểu học. */
    PRIMARY_COMPLETED,
    /** Hoàn thành chương trình trung học cơ sở: confirmed on the transcript, there is no diploma (Luật 123/2025). */
    LOWER_SECONDARY_COMPLETED,
    /** Hoàn thành chương trình giáo dục phổ thông. */
    UPPER_SECONDARY_COMPLETED,
    /** Hoàn thành chương trình giáo dục thường xuyên cấp trung học cơ sở (Thông tư 43/2021, Điều 11). */
    CONTINUING_LOWER_SECONDARY_COMPLETED,
    /** Hoàn thành chương trình giáo dục thường xuyên cấp trung học phổ thông (Thông tư 43/2021, Điều 11). */
    CONTINUING_UPPER_SECONDARY_COMPLETED;

    public static Optional<Completion> of(Decision decision, SchoolLevel level) {
        return switch (decision) {
            case NOT_PROMOTED -> Optional.empty();
            case PROMOTED -> level == SchoolLevel.PRIMARY ? Optional.of(PRIMARY_CLASS_COMPLETED) : Optional.empty();
            case COMPLETED_LEVEL ->
                Optional.of(
                        switch (level) {
                            case PRIMARY -> PRIMARY_COMPLETED;
                            case LOWER_SECONDARY -> LOWER_SECONDARY_COMPLETED;
                            case UPPER_SECONDARY -> UPPER_SECONDARY_COMPLETED;
                            case CONTINUING_LOWER_SECONDARY -> CONTINUING_LOWER_SECONDARY_COMPLETED;
                            case CONTINUING_UPPER_SECONDARY -> CONTINUING_UPPER_SECONDARY_COMPLETED;
                        });
        };
    }
}
