package vn.hocba.sync.packaging.application;

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

    /** What is found may be anything: hold it against {@link #isWhatWasReleased}. */
    Fetched get(Delivery delivery) {
        return contents.find(delivery.id())
                .filter(kept -> isWhatWasReleased(delivery, kept))
                .<Fetched>map(Fetched.Found::new)
                .orElseGet(() -> source.fetch(delivery.id()));
    }

    void keep(Delivery delivery, byte[] xml) {
        contents.keep(delivery.id(), xml);
    }

    static boolean isWhatWasReleased(Delivery delivery, byte[] xml) {
        return Manifest.sha256(xml).equals(delivery.sha256());
    }
}
