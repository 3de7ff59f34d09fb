package vn.hocba.student.pupil.adapter.in.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.hocba.student.platform.CountGauges;
import vn.hocba.student.pupil.domain.PupilFigures;
import vn.hocba.student.school.domain.SchoolLevel;

/** Pupils who are studying, by level. */
@Component
class PupilGauges {

    private final CountGauges<SchoolLevel> pupils;

    PupilGauges(PupilFigures figures, MeterRegistry registry) {
        this.pupils = new CountGauges<>(
                registry,
                "hocba.student.pupils",
                "Pupils whose last enrolment is open",
                "level",
                List.of(SchoolLevel.values()),
                figures::studying);
    }

    @Scheduled(initialDelayString = "5s", fixedDelayString = "${hocba.student.gauges-every:30s}")
    void refresh() {
        pupils.refresh();
    }
}
