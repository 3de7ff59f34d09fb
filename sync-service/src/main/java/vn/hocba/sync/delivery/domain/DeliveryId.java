package vn.hocba.sync.delivery.domain;

/** One version of a transcript; written {@code <transcriptId>:<version>}. */
public record DeliveryId(String transcriptId, long version) implements Comparable<DeliveryId> {

    public DeliveryId {
        if (transcriptId.isBlank() || transcriptId.indexOf(':') >= 0 || version < 1) {
            throw new IllegalArgumentException("not a version of a transcript");
        }
    }

    /** The reverse of {@link #toString()}. */
    public static DeliveryId parse(String text) {
        int colon = text.lastIndexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("not a version of a transcript");
        }
        return new DeliveryId(text.substring(0, colon), Long.parseLong(text.substring(colon + 1)));
    }

    @Override
    public int compareTo(DeliveryId other) {
        int byTranscript = transcriptId.compareTo(other.transcriptId);
        return byTranscript != 0 ? byTranscript : Long.compare(version, other.version);
    }

    @Override
    public String toString() {
        return transcriptId + ":" + version;
    }
}
