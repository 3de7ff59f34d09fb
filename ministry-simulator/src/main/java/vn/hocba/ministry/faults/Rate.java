package vn.hocba.ministry.faults;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** How often a fault strikes: 0 never, 1 always. In JSON a number, or true for always. */
public record Rate(@JsonValue double value) {

    static final Rate NEVER = new Rate(0);

    public Rate {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("a rate is between 0 and 1");
        }
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Rate of(Object json) {
        return switch (json) {
            case Boolean always -> new Rate(always ? 1 : 0);
            case Number number -> new Rate(number.doubleValue());
            default -> throw new IllegalArgumentException("a rate is a number or a boolean");
        };
    }
}
