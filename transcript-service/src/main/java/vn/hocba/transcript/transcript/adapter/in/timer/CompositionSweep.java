package vn.hocba.transcript.transcript.adapter.in.timer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.hocba.kit.mongo.ConcurrentChangeException;
import vn.hocba.transcript.transcript.application.ComposeTranscript;

/** Composes what waited for something that has come meanwhile. */
@Component
class CompositionSweep {

    private static final Logger LOG = LoggerFactory.getLogger(CompositionSweep.class);
    private static final int PORTION = 200;

    private final ComposeTranscript compose;

    CompositionSweep(ComposeTranscript compose) {
        this.compose = compose;
    }

    @Scheduled(initialDelayString = "1s", fixedDelayString = "${hocba.transcript.sweep-every:1s}")
    void sweep() {
        for (String id : compose.waiting(PORTION)) {
            try {
                compose.handle(id);
            } catch (ConcurrentChangeException e) {
                LOG.debug("A transcript was composed by somebody else");
            } catch (RuntimeException e) { // whatever it is, the others must be composed
                LOG.error("A transcript could not be composed: {}", e.getClass().getName());
                putOff(id);
            }
        }
    }

    private void putOff(String id) {
        try {
            compose.putOff(id);
        } catch (RuntimeException e) { // the next sweep finds it again
            LOG.warn("A composition could not be put off: {}", e.getClass().getName());
        }
    }
}
