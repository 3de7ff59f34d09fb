package vn.hocba.signing.validation.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.hocba.signing.dossier.domain.SlotRole;

/** The legal order by signing time: subject teachers, homeroom teacher, manager, seal (domain rules 7.6). */
public final class SigningOrder {

    /** Several instances sign, and their clocks differ a little. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    private SigningOrder() {}

    /** Nobody of a later stage signed before somebody of an earlier one. */
    public static boolean isKept(List<SignatureReport> signatures) {
        Optional<Instant> latest = Optional.empty();
        for (SlotRole role : SlotRole.values()) {
            List<Instant> times = signatures.stream()
                    .filter(one -> one.place().role() == role)
                    .flatMap(one -> one.time().stream())
                    .toList();
            Optional<Instant> before = latest;
            if (times.stream()
                    .anyMatch(time ->
                            before.filter(time.plus(TOLERANCE)::isBefore).isPresent())) {
                return false;
            }
            latest = java.util.stream.Stream.concat(latest.stream(), times.stream())
                    .max(Instant::compareTo);
        }
        return true;
    }
}
