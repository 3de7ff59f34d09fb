package vn.hocba.student.school.adapter.in.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.hocba.student.platform.CountGauges;
import vn.hocba.student.school.domain.SchoolFigures;
import vn.hocba.student.school.domain.SchoolLevel;

/** Registered schools by level; a school of two levels counts in both. */
@Component
class SchoolGauges {

    private final CountGauges<SchoolLevel> schools;

    SchoolGauges(SchoolFigures figures, MeterRegistry registry) {
        this.schools = new CountGauges<>(
                registry,
                "hocba.student.schools",
                "Registered schools that offer the level",
                "level",
                List.of(SchoolLevel.values()),
                figures::schools);
    }

    @Scheduled(initialDelayString = "5s", fixedDelayString = "${hocba.student.gauges-every:30s}")
    void refresh() {
        schools.refresh();
    }
}
