package vn.hocba.transcript.transcript.adapter.in.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import vn.hocba.transcript.sample.Office;
import vn.hocba.transcript.sample.Samples;

class TranscriptGaugesTests {

    @Test
    void addUpToEveryTranscriptThereIs() {
        var office = new Office();
        office.tellRegister("p1", "p2");
        office.receive().handle(Samples.upperSecondary("p1", 1));
        office.run();
        office.receive().handle(Samples.upperSecondary("p2", 1));
        office.receive().handle(Samples.upperSecondary("not-known-yet", 1));
        var registry = new SimpleMeterRegistry();
        new TranscriptGauges(office.transcripts, registry).refresh();
        assertThat(value(registry, "released")).isEqualTo(1);
        assertThat(value(registry, "composed")).isEqualTo(1);
        assertThat(value(registry, "draft")).isEqualTo(1);
        assertThat(registry.find("hocba.transcripts").gauges().stream()
                        .mapToDouble(Gauge::value)
                        .sum())
                .isEqualTo(office.transcripts.all().size());
    }

    private static double value(SimpleMeterRegistry registry, String state) {
        return registry.get("hocba.transcripts")
                .tags("state", state, "level", "upper_secondary")
                .gauge()
                .value();
    }
}
