package vn.hocba.sync.sending.domain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.hocba.sync.delivery.domain.Delivery;
import vn.hocba.sync.sending.domain.Store.Decision;
import vn.hocba.sync.sending.domain.Store.Receipt;

/** What a receipt says about one delivery. */
public sealed interface Verdict {

    record Accepted() implements Verdict {}

    record Rejected(String code) implements Verdict {}

    /** Nothing, or nothing that can be believed: the store must be asked again. */
    record Untold() implements Verdict {}

    /**
     * Only a decision about this version with this content counts. Repeated decisions that agree are one; if they do
     * not agree, there is none.
     */
    static Verdict of(Delivery delivery, Receipt.Done receipt) {
        List<Decision> about = receipt.decisions().stream()
                .filter(decision -> isAbout(decision, delivery))
                .toList();
        if (about.isEmpty()) {
            Optional<String> whole = receipt.packageCode();
            return whole.isPresent() && receipt.decisions().isEmpty() ? new Rejected(whole.get()) : new Untold();
        }
        var kinds = about.stream().map(Decision::accepted).collect(Collectors.toSet());
        if (kinds.size() > 1) {
            return new Untold();
        }
        Decision decision = about.getFirst();
        return decision.accepted() ? new Accepted() : new Rejected(decision.code());
    }

    private static boolean isAbout(Decision decision, Delivery delivery) {
        return decision.transcriptId().equals(delivery.id().transcriptId())
                && decision.version() == delivery.id().version()
                && decision.sha256().equalsIgnoreCase(delivery.sha256());
    }
}
