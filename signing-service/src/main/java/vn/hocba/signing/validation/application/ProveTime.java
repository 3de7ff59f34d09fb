package vn.hocba.signing.validation.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.hocba.signing.dossier.domain.SignatureLevel;
import vn.hocba.signing.preservation.domain.Layer;
import vn.hocba.signing.timestamp.application.CheckTimeStamp;
import vn.hocba.signing.timestamp.domain.StampCheck;
import vn.hocba.signing.validation.domain.Checked.Outcome;
import vn.hocba.signing.validation.domain.Cover;

/**
 * Goes from now back through the time stamps around a signature (ETSI EN 319 102-1, 5.6): each must have been trusted until the
 * next one was put around it.
 */
final class ProveTime {

    /** What came of it. */
    sealed interface Proven {

        /** The signature was there at the cover's time. */
        record Since(Cover cover) implements Proven {}

        /** A time stamp is broken. */
        record Broken() implements Proven {}

        /** A time stamp ended before the next one came. */
        record Lost() implements Proven {}
    }

    private final CheckTimeStamp stamps;

    ProveTime(CheckTimeStamp stamps) {
        this.stamps = stamps;
    }

    Proven handle(Outcome.Sound sound, Cover around) {
        Instant at = around.provenAt();
        boolean isProven = around.isProven();
        SignatureLevel level = around.level();
        var proofs = new ArrayList<Cover.Kept>(around.proofs());
        List<Layer> layers = sound.layers();
        for (int i = layers.size() - 1; i >= 0; i--) {
            Layer layer = layers.get(i);
            if (layer.stamp().isPresent()) {
                Layer.Stamp stamp = layer.stamp().get();
                switch (stamps.ofDigest(stamp.token(), stamp.sha256(), at)) {
                    case StampCheck.Valid(Instant time) -> at = time;
                    case StampCheck.Expired() -> {
                        return new Proven.Lost();
                    }
                    case StampCheck.Invalid() -> {
                        return new Proven.Broken();
                    }
                }
                isProven = true;
                level = SignatureLevel.B_LTA;
            } else if (level.compareTo(SignatureLevel.B_LT) < 0) {
                level = SignatureLevel.B_LT;
            }
            Instant thereAt = at;
            layer.proofs().forEach(proof -> proofs.add(new Cover.Kept(proof, thereAt)));
        }
        if (sound.stamp().isEmpty()) {
            return new Proven.Since(new Cover(at, isProven, proofs, level));
        }
        return switch (stamps.handle(
                sound.stamp().get().token(), sound.stamp().get().content(), at)) {
            case StampCheck.Valid(Instant time) -> new Proven.Since(new Cover(time, true, proofs, level));
            case StampCheck.Expired() -> new Proven.Lost();
            case StampCheck.Invalid() -> new Proven.Broken();
        };
    }
}
