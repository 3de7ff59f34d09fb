package vn.hocba.sync.packaging.application;

import java.time.Duration;
import java.util.Optional;
import vn.hocba.sync.delivery.domain.Delivery;
import vn.hocba.sync.packaging.domain.Contents;
import vn.hocba.sync.packaging.domain.Manifest;
import vn.hocba.sync.packaging.domain.TranscriptSource;
import vn.hocba.sync.packaging.domain.TranscriptSource.Fetched;

/** The bytes that were released: kept here, or fetched and then kept. */
public final class ReleasedContent {

    private final Contents contents;
    private final TranscriptSource source;

    public ReleasedContent(Contents contents, TranscriptSource source) {
        this.contents = contents;
        this.source = source;
    }

    /** What is found has the digest that was released, and is kept. */
    public Content get(Delivery delivery) {
        Optional<byte[]> kept = contents.find(delivery.id()).filter(xml -> isWhatWasReleased(delivery, xml));
        return kept.<Content>map(Content.Released::new).orElseGet(() -> fetch(delivery));
    }

    private Content fetch(Delivery delivery) {
        return switch (source.fetch(delivery.id())) {
            case Fetched.Found(byte[] xml)
            when isWhatWasReleased(delivery, xml) -> {
                contents.keep(delivery.id(), xml);
                yield new Content.Released(xml);
            }
            case Fetched.Found _ -> new Content.NotToBeHad("content.digest-mismatch");
            case Fetched.Missing _ -> new Content.NotToBeHad("content.missing");
            case Fetched.Unavailable(String problem, Duration atLeast) -> new Content.Later(problem, atLeast);
        };
    }

    private static boolean isWhatWasReleased(Delivery delivery, byte[] xml) {
        return Manifest.sha256(xml).equals(delivery.sha256());
    }

    /** What came of asking. */
    public sealed interface Content {

        @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
        record Released(byte[] xml) implements Content {}

        record NotToBeHad(String code) implements Content {}

        record Later(String problem, Duration atLeast) implements Content {}
    }
}
