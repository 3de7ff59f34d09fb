package vn.hocba.sync.delivery.domain;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** The one visible state of a delivery, and which states it may come from. */
public enum DeliveryState {
    /** Waits to be packaged. */
    RELEASED,
    /** In a package that is composed, sealed or about to be sent. */
    PACKAGED,
    /** Could not be packaged; the code says why. */
    HELD,
    SUBMITTED_CITY,
    ACCEPTED_CITY,
    REJECTED_CITY,
    SUBMITTED_MINISTRY,
    ACCEPTED_MINISTRY,
    REJECTED_MINISTRY,
    /** A newer version was released before this one was delivered. */
    SUPERSEDED;

    /** The states from which this one is reached. */
    public Set<DeliveryState> predecessors() {
        return switch (this) {
            case RELEASED -> EnumSet.of(HELD, REJECTED_CITY, REJECTED_MINISTRY);
            case PACKAGED -> EnumSet.of(RELEASED);
            case HELD -> EnumSet.of(PACKAGED);
            // again with another receipt, when the store lost the first one
            case SUBMITTED_CITY -> EnumSet.of(PACKAGED, SUBMITTED_CITY);
            case ACCEPTED_CITY -> EnumSet.of(SUBMITTED_CITY);
            // straight from PACKAGED when the store refused the package itself
            case REJECTED_CITY -> EnumSet.of(PACKAGED, SUBMITTED_CITY);
            case SUBMITTED_MINISTRY -> EnumSet.of(ACCEPTED_CITY, SUBMITTED_MINISTRY);
            case ACCEPTED_MINISTRY -> EnumSet.of(SUBMITTED_MINISTRY);
            case REJECTED_MINISTRY -> EnumSet.of(ACCEPTED_CITY, SUBMITTED_MINISTRY);
            case SUPERSEDED -> EnumSet.of(RELEASED, HELD, REJECTED_CITY, REJECTED_MINISTRY);
        };
    }

    public boolean mayBecome(DeliveryState next) {
        return next.predecessors().contains(this);
    }

    /** Nothing more will happen by itself, and nothing needs to. */
    public boolean isFinal() {
        return this == ACCEPTED_MINISTRY || this == SUPERSEDED;
    }

    /** Somebody must look at it and send it again. */
    public boolean isStopped() {
        return this == HELD || this == REJECTED_CITY || this == REJECTED_MINISTRY;
    }

    public static Set<DeliveryState> undelivered() {
        var states = EnumSet.noneOf(DeliveryState.class);
        Arrays.stream(values()).filter(state -> !state.isFinal()).forEach(states::add);
        return states;
    }

    static DeliveryState submitted(Target target) {
        return target == Target.CITY ? SUBMITTED_CITY : SUBMITTED_MINISTRY;
    }

    static DeliveryState accepted(Target target) {
        return target == Target.CITY ? ACCEPTED_CITY : ACCEPTED_MINISTRY;
    }

    static DeliveryState rejected(Target target) {
        return target == Target.CITY ? REJECTED_CITY : REJECTED_MINISTRY;
    }
}
