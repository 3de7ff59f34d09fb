package vn.hocba.student.schoolclass.adapter.in.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.hocba.student.platform.CountGauges;
import vn.hocba.student.school.domain.SchoolLevel;
import vn.hocba.student.schoolclass.domain.ClassFigures;

/** Classes by level, of all school years. */
@Component
class ClassGauges {

    private final CountGauges<SchoolLevel> classes;

    ClassGauges(ClassFigures figures, MeterRegistry registry) {
        this.classes = new CountGauges<>(
                registry,
                "hocba.student.classes",
                "Classes of all school years",
                "level",
                List.of(SchoolLevel.values()),
                figures::classes);
    }

    @Scheduled(initialDelayString = "5s", fixedDelayString = "${hocba.student.gauges-every:30s}")
    void refresh() {
        classes.refresh();
    }
}
