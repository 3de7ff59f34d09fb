package vn.hocba.signing.dossier.adapter.in.timer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.hocba.signing.dossier.application.PayStampDebt;

/** Pays the debt of time stamps once the authority answers again. Several instances may do so: one write counts. */
@Component
class StampDebtWorker {

    private static final Logger LOG = LoggerFactory.getLogger(StampDebtWorker.class);
    private static final int PORTION = 200;

    private final PayStampDebt pay;

    StampDebtWorker(PayStampDebt pay) {
        this.pay = pay;
    }

    @Scheduled(initialDelayString = "10s", fixedDelayString = "${hocba.signing.debts-every:20s}")
    void payDebts() {
        for (String id : pay.indebted(PORTION)) {
            try {
                if (pay.handle(id) == PayStampDebt.Outcome.NO_STAMPS) {
                    return;
                }
            } catch (RuntimeException e) { // whatever it is, the others must be stamped
                LOG.error(
                        "A dossier's time stamps could not be added: {}",
                        e.getClass().getName());
            }
        }
    }
}
