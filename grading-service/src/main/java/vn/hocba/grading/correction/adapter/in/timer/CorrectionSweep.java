package vn.hocba.grading.correction.adapter.in.timer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.hocba.grading.correction.application.ApplyCorrection;

/** Carries out corrections whose approval was stored by a process that ended before it went on. */
@Component
class CorrectionSweep {

    private static final Logger LOG = LoggerFactory.getLogger(CorrectionSweep.class);
    private static final int PORTION = 100;

    private final ApplyCorrection apply;

    CorrectionSweep(ApplyCorrection apply) {
        this.apply = apply;
    }

    @Scheduled(initialDelayString = "2s", fixedDelayString = "${hocba.grading.corrections-every:5s}")
    void sweep() {
        for (String id : apply.waiting(PORTION)) {
            try {
                apply.handle(id);
            } catch (RuntimeException e) { // whatever it is, the others must be carried out
                LOG.error(
                        "The correction {} could not be carried out: {}",
                        id,
                        e.getClass().getName());
            }
        }
    }
}
