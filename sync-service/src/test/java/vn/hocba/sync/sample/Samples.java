package vn.hocba.sync.sample;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import vn.hocba.sync.delivery.domain.Delivery;
import vn.hocba.sync.delivery.domain.DeliveryId;
import vn.hocba.sync.packaging.domain.Manifest;

/** Deliveries of an invented school. */
public final class Samples {

    public static final String SCHOOL = "79000701";
    public static final String YEAR = "2025-2026";
    public static final Instant NOON = Instant.parse("2026-06-20T05:00:00Z");

    private Samples() {}

    public static DeliveryId id(String transcriptId) {
        return new DeliveryId(transcriptId, 1);
    }

    public static byte[] xml(DeliveryId id) {
        return ("<HOC_BA>" + id + "</HOC_BA>").getBytes(StandardCharsets.UTF_8);
    }

    public static Delivery.Release release(DeliveryId id) {
        return release(id, SCHOOL);
    }

    public static Delivery.Release release(DeliveryId id, String school) {
        return new Delivery.Release(
                id, school, YEAR, "class-1", "UPPER_SECONDARY", Manifest.sha256(xml(id)), NOON.minusSeconds(60));
    }

    public static Delivery released(String transcriptId) {
        return Delivery.of(release(id(transcriptId)), NOON);
    }
}
