package vn.hocba.sync.packaging.domain;

import java.util.EnumSet;
import java.util.Set;
import vn.hocba.sync.delivery.domain.Target;

/** Where a package is. */
public enum PackageState {
    /** Its transcripts are being fetched. */
    COMPOSING,
    /** Its manifest waits for the school's seal. */
    COMPOSED,
    /** Sealed; to be sent to the city. */
    SIGNED,
    /** The city's receipt is outstanding. */
    SUBMITTED_CITY,
    /** The city has decided; what it accepted is to be sent to the ministry. */
    ACCEPTED_CITY,
    /** The ministry's receipt is outstanding. */
    SUBMITTED_MINISTRY,
    /** Both have decided, or the city accepted nothing. */
    FINISHED,
    /** None of its transcripts could be packaged. */
    EMPTY;

    boolean mayBecome(PackageState next) {
        return followers().contains(next);
    }

    /** Something is to be done by the worker. */
    public boolean isMoving() {
        return this != COMPOSED && this != FINISHED && this != EMPTY;
    }

    static PackageState submitted(Target target) {
        return target == Target.CITY ? SUBMITTED_CITY : SUBMITTED_MINISTRY;
    }

    static PackageState toBeSentTo(Target target) {
        return target == Target.CITY ? SIGNED : ACCEPTED_CITY;
    }

    private Set<PackageState> followers() {
        return switch (this) {
            case COMPOSING -> EnumSet.of(COMPOSED, EMPTY);
            case COMPOSED -> EnumSet.of(SIGNED);
            // straight on when the city refused the package itself, or what was left of it
            case SIGNED -> EnumSet.of(SUBMITTED_CITY, ACCEPTED_CITY, FINISHED);
            // back when the store lost the receipt or left results out
            case SUBMITTED_CITY -> EnumSet.of(ACCEPTED_CITY, FINISHED, SIGNED);
            case ACCEPTED_CITY -> EnumSet.of(SUBMITTED_MINISTRY, FINISHED);
            case SUBMITTED_MINISTRY -> EnumSet.of(FINISHED, ACCEPTED_CITY);
            case FINISHED, EMPTY -> EnumSet.noneOf(PackageState.class);
        };
    }
}
