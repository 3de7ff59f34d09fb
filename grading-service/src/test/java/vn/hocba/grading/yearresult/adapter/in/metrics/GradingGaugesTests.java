package vn.hocba.grading.yearresult.adapter.in.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import vn.hocba.grading.sample.InMemoryYearResults;
import vn.hocba.grading.sample.School;
import vn.hocba.grading.yearresult.application.FinalizeYearResults;

class GradingGaugesTests {

    private final School school = new School();
    private final InMemoryYearResults results = new InMemoryYearResults();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final GradingGauges gauges = new GradingGauges(school.roster, school.books, results, registry);

    @Test
    void everyClassIsInOneState() {
        school.open();
        gauges.refresh();
        assertThat(classes("open")).isEqualTo(1);
        school.closed("8");
        gauges.refresh();
        assertThat(classes("open")).isZero();
        assertThat(classes("closed")).isEqualTo(1);
        school.approve();
        new FinalizeYearResults(school.books, results).handle(School.CLASS);
        gauges.refresh();
        assertThat(classes("closed")).isZero();
        assertThat(classes("approved")).isEqualTo(1);
        assertThat(registry.get("hocba.grading.year.results")
                        .tag("level", "upper_secondary")
                        .gauge()
                        .value())
                .isEqualTo(3);
        assertThat(registry.get("hocba.grading.year.results")
                        .tag("level", "primary")
                        .gauge()
                        .value())
                .isZero();
    }

    private double classes(String state) {
        return registry.get("hocba.grading.classes")
                .tag("state", state)
                .tag("level", "upper_secondary")
                .gauge()
                .value();
    }
}
