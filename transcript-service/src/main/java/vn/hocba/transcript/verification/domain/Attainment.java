package vn.hocba.transcript.verification.domain;

import java.util.Optional;

/** Levels of learning and conduct as the XML writes them, the best first (Thông tư 22/2021, Điều 8 and 9). */
enum Attainment {
    TOT(3, "Tốt", "good"),
    KHA(2, "Khá", "fair"),
    DAT(1, "Đạt", "satisfactory"),
    CHUA_DAT(0, "Chưa đạt", "unsatisfactory");

    private final int rank;
    final String vi;
    final String en;

    Attainment(int rank, String vi, String en) {
        this.rank = rank;
        this.vi = vi;
        this.en = en;
    }

    /** Empty when the text is no level. */
    static Optional<Attainment> of(String text) {
        for (Attainment one : values()) {
            if (one.name().equals(text)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    boolean atLeast(Attainment other) {
        return rank >= other.rank;
    }

    /** How many levels this one stands above the other; negative when below. */
    int above(Attainment other) {
        return rank - other.rank;
    }

    /** The adjacent better level; the best has none above. */
    Attainment raised() {
        return switch (this) {
            case TOT, KHA -> TOT;
            case DAT -> KHA;
            case CHUA_DAT -> DAT;
        };
    }
}
