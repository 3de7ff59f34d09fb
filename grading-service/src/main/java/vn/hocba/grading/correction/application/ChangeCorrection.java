package vn.hocba.grading.correction.application;

import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import vn.hocba.grading.correction.domain.Correction;
import vn.hocba.grading.correction.domain.CorrectionChange;
import vn.hocba.grading.correction.domain.Corrections;

/** Takes a step of a correction; whoever was overtaken takes the same step from the fresh state. */
final class ChangeCorrection {

    private static final int MOST_ATTEMPTS = 20;
    private static final long PAUSE_NANOS = 500_000;

    private final Corrections corrections;

    ChangeCorrection(Corrections corrections) {
        this.corrections = corrections;
    }

    CorrectionAnswer change(String id, Function<Correction, CorrectionChange> step) {
        for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
            Optional<Correction> found = corrections.find(id);
            if (found.isEmpty()) {
                return new CorrectionAnswer.Hidden();
            }
            switch (step.apply(found.get())) {
                case CorrectionChange.Refused(var reason) -> {
                    return CorrectionAnswer.Refused.because(reason);
                }
                case CorrectionChange.Unchanged(var same) -> {
                    return new CorrectionAnswer.Done(same);
                }
                case CorrectionChange.Made(var next) -> {
                    if (corrections.save(next)) {
                        return new CorrectionAnswer.Done(next.stored(next.version() + 1));
                    }
                }
            }
            LockSupport.parkNanos(PAUSE_NANOS * attempt);
        }
        return new CorrectionAnswer.Busy();
    }
}
