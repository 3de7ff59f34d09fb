package vn.hocba.signing.batch.adapter.in.timer;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.hocba.signing.batch.domain.Batches;

/** Notes batches whose instance has died, so that their owners are asked to authorise them again. */
@Component
class BatchSweep {

    private static final Logger LOG = LoggerFactory.getLogger(BatchSweep.class);

    private final Batches batches;
    private final Clock clock;

    BatchSweep(Batches batches, Clock clock) {
        this.batches = batches;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "2s", fixedDelayString = "${hocba.signing.sweep-every:5s}")
    void sweep() {
        long found = batches.interruptLapsed(clock.instant());
        if (found > 0) {
            LOG.warn("{} batches were interrupted: their instance gave no sign of life", found);
        }
    }
}
