package vn.hocba.signing.preservation.adapter.in.timer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.hocba.signing.preservation.application.PreserveFile;

/** Pays owed evidence and renews archive time stamps. Several instances may do so: each file is claimed by one. */
@Component
class PreservationWorker {

    private static final Logger LOG = LoggerFactory.getLogger(PreservationWorker.class);
    private static final int PORTION = 200;

    /** One authority may be away for long, and must not keep the files of the others waiting. */
    private static final int MOST_IN_VAIN = 20;

    private final PreserveFile preserve;

    PreservationWorker(PreserveFile preserve) {
        this.preserve = preserve;
    }

    @Scheduled(initialDelayString = "15s", fixedDelayString = "${hocba.signing.preservation.every:20s}")
    void preserve() {
        int inVain = 0;
        for (String sha256 : preserve.due(PORTION)) {
            try {
                inVain += preserve.handle(sha256) == PreserveFile.Outcome.NO_ANSWER ? 1 : 0;
                if (inVain == MOST_IN_VAIN) {
                    return;
                }
            } catch (RuntimeException e) { // whatever it is, the others must be preserved
                LOG.error("A file could not be preserved: {}", e.getClass().getName());
            }
        }
    }
}
